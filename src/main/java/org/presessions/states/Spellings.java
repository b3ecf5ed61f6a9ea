package org.presessions.states;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.search.spell.LevenshteinDistance;
import org.presessions.shared.words.Folded;

/// The ways in which a State is named beside its own names: with an article ("the Netherlands"), in its long form
/// ("Kingdom of Bahrain", "République fédérale d’Allemagne"), speaking for others ("Denmark on behalf of the Nordic
/// countries").
public final class Spellings {
    private static final int CODE = 3; // letters, of which one more or less makes another State
    private static final float NEARLY = 0.75f;
    private static final Pattern ARTICLE =
            Pattern.compile("(?iu)^\\s*(?:the|la|le|les|el|los|las)\\s+|^\\s*l[’'´]\\s*");
    private static final Pattern FOR_OTHERS = Pattern.compile(
            "(?iu)[\\s,]+(?:(?:speaking\\s+)?(?:also\\s+)?on\\s+behalf\\s+of|au\\s+nom\\s+d|en\\s+nombre\\s+de)\\b.*",
            Pattern.DOTALL);
    /// "Republic of", "Federal Democratic Republic of the", "République islamique d’".
    private static final Pattern LONG_FORM = Pattern.compile(
            "(?iu)^\\s*(?:[\\p{L}’'-]+\\s+){0,3}?(?:republic|kingdom|state|states|principality|sultanate|commonwealth|union|"
                    + "federation|duchy|emirate|jamahiriya|confederation|république|royaume|état|principauté|fédération|"
                    + "grand-duché|confédération|república|reino|estado|principado|sultanía|federación|gran\\s+ducado|"
                    + "confederación)(?:\\s+[\\p{L}’'-]+){0,3}?\\s+(?:of|de|du|des|del|d[’'])\\s*(?:(?:the|la|las|los|l[’'])\\s*)?",
            Pattern.UNICODE_CHARACTER_CLASS);
    /// What is left of these could be more than one State, or another one.
    private static final Set<String> NOT_ALONE = Set.of("congo", "korea", "coree", "corea", "china", "chine");

    private Spellings() {}

    /// @param byFolded the State of a folded name
    public static Optional<String> code(String name, Function<String, Optional<String>> byFolded) {
        return plain(name, byFolded)
                .or(() -> plain(FOR_OTHERS.matcher(name).replaceFirst(""), byFolded))
                .or(() -> ofLongForm(name, byFolded));
    }

    /// Of what all are called the nearest to a slip of the key, if any is near.
    static <T> Optional<T> nearest(String text, Map<String, T> byFolded) {
        var folded = Folded.of(text);
        var distance = new LevenshteinDistance();
        return byFolded.entrySet().stream()
                .filter(spelt ->
                        spelt.getKey().length() > CODE && distance.getDistance(spelt.getKey(), folded) >= NEARLY)
                .max(Comparator.comparing(spelt -> distance.getDistance(spelt.getKey(), folded)))
                .map(Map.Entry::getValue);
    }

    /// Whether a State is named that speaks for others too: "Denmark on behalf of the Nordic countries".
    public static boolean speaksForOthers(String name) {
        return FOR_OTHERS.matcher(name).find();
    }

    private static Optional<String> plain(String name, Function<String, Optional<String>> byFolded) {
        return byFolded.apply(Folded.of(name))
                .or(() -> byFolded.apply(Folded.of(ARTICLE.matcher(name).replaceFirst(""))));
    }

    private static Optional<String> ofLongForm(String name, Function<String, Optional<String>> byFolded) {
        var form = LONG_FORM.matcher(FOR_OTHERS.matcher(name).replaceFirst(""));
        if (!form.find()) return Optional.empty();
        var left = form.replaceFirst("");
        if (NOT_ALONE.contains(Folded.of(left))) return Optional.empty();
        return byFolded.apply(Folded.of(left)).or(() -> ofLongForm(left, byFolded));
    }
}
