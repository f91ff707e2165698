"""The screens, one file each with its stylesheet beside it."""
