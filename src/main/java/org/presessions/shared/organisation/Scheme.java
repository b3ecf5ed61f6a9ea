package org.presessions.shared.organisation;

/// The two grounds on which pages are read.
public enum Scheme {
    LIGHT("#ffffff"),
    DARK("#14161a");

    private final Colour paper;

    /// @param paper `--paper` in `10-tokens.css`
    Scheme(String paper) {
        this.paper = Colour.of(paper);
    }

    public Colour paper() {
        return paper;
    }
}
