"""Programmes: the questions, the sessions they give, putting one into a plan."""
