package org.presessions.shared;

/// One of the values that a form offers.
public record Option(String value, String label) {}
