package org.presessions.recommendations.search.words;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Articles, prepositions and the like of the three languages, as plain words.
public final class LittleWords {
    private static final Set<String> ALL = Stream.of(
                    "a an the of to in and or for on with by at as is are be its their that this these those from it into",
                    "le la les de du des un une et ou au aux en dans pour par sur que qui ce ces sa ses leur leurs",
                    "el la los las de del un una y e o al en con para por que su sus se lo")
            .flatMap(words -> Stream.of(words.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private LittleWords() {}

    public static Set<String> all() {
        return ALL;
    }

    public static boolean contains(String plain) {
        return ALL.contains(plain);
    }
}
