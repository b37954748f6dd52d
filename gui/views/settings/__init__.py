"""Réglages: people, protection, reminders, looks, trash and backup."""
