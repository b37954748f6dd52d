"""The small design system: spacing, type, colours for light and dark, icons, and the style sheet made of them."""
