"""What every number means, as pure functions: entries in, verdicts out; today is an argument."""
