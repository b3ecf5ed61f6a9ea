package org.presessions.selection.proposal;

import org.presessions.shared.Coded;

/// What a panel should be, and how far a panel is that, from 0 to 1.
enum Aim implements Coded {
    /// as many issues as all applications together name
    THEMES,
    /// two thirds of the speakers from the country, or for those in it
    NATIONAL,
    /// the national human rights institution, where it applied
    NHRI,
    /// as many women as men: half of the speakers each, as far as it is known who is
    GENDER,
    /// a third of the speakers for the first time
    FIRST_TIME,
    /// those whom the assessors think most of; somebody whom nobody has assessed counts as in the middle
    ASSESSMENT;

    private static final double BEST = 4;

    double reached(Tally panel, Pool pool) {
        return switch (this) {
            case THEMES -> share(panel.themes(), pool.themes());
            case NATIONAL -> share(panel.national(), thirds(2, pool.speakers()));
            case NHRI -> !pool.hasNhri() || panel.hasNhri() ? 1 : 0;
            case GENDER -> halves(panel.women(), panel.men(), pool.speakers() / 2);
            case FIRST_TIME -> share(panel.firstTime(), thirds(1, pool.speakers()));
            case ASSESSMENT -> panel.score() / (BEST * pool.speakers());
        };
    }

    private static double share(long number, long of) {
        return of == 0 ? 1 : Math.min(1, (double) number / of);
    }

    private static double halves(int women, int men, int half) {
        return share(Math.min(women, half) + Math.min(men, half), 2L * half);
    }

    private static long thirds(int thirds, int speakers) {
        return (thirds * speakers + 2L) / 3;
    }
}
