package org.presessions.selection.proposal;

import java.util.HashSet;
import java.util.List;
import org.presessions.shared.Coded;

/// What a panel should be, and how far a panel is that, from 0 to 1.
enum Aim implements Coded {
    /// as many issues as all applications together name
    THEMES,
    /// two thirds of the speakers from the country, or for those in it
    NATIONAL,
    /// the national human rights institution, where it applied
    NHRI,
    /// as many women as men
    GENDER,
    /// a third of the speakers for the first time
    FIRST_TIME,
    /// those whom the assessors think most of; somebody whom nobody has assessed counts as in the middle
    ASSESSMENT;

    private static final double UNASSESSED = 2;
    private static final double BEST = 4;

    /// @param panel some of those who applied
    double reached(List<Contender> panel, Pool pool) {
        return switch (this) {
            case THEMES -> share(themes(panel), pool.themes());
            case NATIONAL -> share(panel.stream().filter(Contender::national).count(), thirds(2, pool.speakers()));
            case NHRI -> !pool.hasNhri() || panel.stream().anyMatch(Contender::nhri) ? 1 : 0;
            case GENDER -> evenness(of("woman", panel), of("man", panel));
            case FIRST_TIME -> share(panel.stream().filter(Contender::firstTime).count(), thirds(1, pool.speakers()));
            case ASSESSMENT -> panel.stream().mapToDouble(Aim::score).sum() / (BEST * pool.speakers());
        };
    }

    static long themes(List<Contender> voices) {
        var themes = new HashSet<String>();
        for (var voice : voices) themes.addAll(voice.issues());
        return themes.size();
    }

    static long of(String gender, List<Contender> voices) {
        return voices.stream().filter(voice -> voice.gender().equals(gender)).count();
    }

    private static double score(Contender voice) {
        return voice.mean().orElse(UNASSESSED);
    }

    private static double share(long number, long of) {
        return of == 0 ? 1 : Math.min(1, (double) number / of);
    }

    private static long thirds(int thirds, int speakers) {
        return (thirds * speakers + 2L) / 3;
    }

    private static double evenness(long women, long men) {
        return women + men == 0 ? 1 : 1 - (double) Math.abs(women - men) / (women + men);
    }
}
