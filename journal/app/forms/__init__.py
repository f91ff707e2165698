"""The modals: forms, questions and panels."""
