"""From events to state, deadlines and next steps: pure functions of events and a day."""
