package org.presessions.recommendations.importing.layouts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.presessions.recommendations.importing.layouts.Paragraph.Part;

/// Takes a paragraph of a report apart: "28.4 Continue … (New Zealand); Accelerate … (Uruguay) (Mali);". Many brackets
/// are not States: "(NHRAP) for 2012", "(No. 29)", "(the Paris Principles) (Niger)". States are those in brackets that
/// end a text and hold nothing but names of States. Every layout is read by this, so that no two count differently.
public final class ParagraphReader {
    private static final Pattern NUMBER = Pattern.compile(
            "\\s*(\\d{1,3}(?:\\s?\\.\\s?\\d{1,4}\\b)+\\.?|\\d{1,3}\\.(?=\\s))[\\s.]*(.*)", Pattern.DOTALL);
    private static final Pattern EDGES = Pattern.compile("^[\\s;.,:*]+|[\\s;,*]+$");

    /// A footnote's mark behind a bracket: "(Chile)1;", "(Peru)*", "(Mali) [3]".
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?<=\\))\\s*(?:\\*+|[†‡¹²³⁰⁴-⁹]+|\\[\\d{1,3}]|\\d{1,2}(?=\\s*(?:[;,(]|\\.?\\s*$)))");
    /// What stands between brackets of the same text: "(Chile), (Peru) and (Mali)".
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;/&]\\s*)?(?:and|et|y)?\\s*");
    private static final Pattern BEGINS_A_TEXT = Pattern.compile("[\\s,]*\\p{Lu}\\p{L}+\\s.*", Pattern.DOTALL);

    private static final char END = '\0';

    /// An unknown State is taken for one, so that it is refused by name rather than swallowed into the next text.
    private static final Pattern LIKE_A_NAME = Pattern.compile("(?=.*\\p{Ll})\\p{Lu}[^\\d()]{2,60}");

    private final StateList states;

    public ParagraphReader(Predicate<String> known) {
        this.states = new StateList(known);
    }

    public Paragraph read(String paragraph) {
        var numbered = NUMBER.matcher(paragraph);
        boolean hasNumber = numbered.matches();
        var words = (hasNumber ? numbered.group(2) : paragraph).strip();
        var whole = FOOTNOTE.matcher(words).replaceAll("");
        return new Reading(whole).read(hasNumber ? numbered.group(1).strip() : "");
    }

    /// A bracket with all that is nested in it, and whom it names.
    private record Group(int begin, int end, String words, List<String> states, boolean known) {}

    private final class Reading {
        private final String whole;
        private final List<Group> groups;
        private final List<Part> parts = new ArrayList<>();

        /// for each bracket, whether it is one of States that ends a text
        private final boolean[] ends;

        private final List<String> doubts = new ArrayList<>();

        Reading(String whole) {
            this.whole = whole;
            this.groups = brackets(whole).stream().map(this::group).toList();
            this.ends = new boolean[groups.size()];
            for (int i = ends.length - 1; i >= 0; i--) ends[i] = groups.get(i).known() && (endsText(i) || mayEnd(i));
        }

        public Paragraph read(String number) {
            int begin = 0;
            for (int i = 0; i < groups.size(); i++) {
                var group = groups.get(i);
                if (!ends[i] && (group.known() || !mayBeState(group))) continue;
                add(trimmed(whole.substring(begin, group.begin())), group);
                begin = group.end();
            }
            var left = trimmed(whole.substring(begin));
            return new Paragraph(number, whole, List.copyOf(parts), left, List.copyOf(doubts.reversed()));
        }

        private Group group(int[] bracket) {
            var words = whole.substring(bracket[0] + 1, bracket[1] - 1).strip();
            Optional<List<String>> names = states.names(words);
            return new Group(bracket[0], bracket[1], words, names.orElse(List.of(words)), names.isPresent());
        }

        /// Followed by a semicolon, a full stop, the end, or another bracket of States that is.
        private boolean endsText(int i) {
            if (joinsNext(i)) return true;
            return switch (character(groups.get(i).end(), "*")) {
                case ';', '.', END -> true;
                default -> false;
            };
        }

        private boolean joinsNext(int i) {
            return i + 1 < ends.length
                    && ends[i + 1]
                    && BETWEEN.matcher(whole.substring(
                                    groups.get(i).end(), groups.get(i + 1).begin()))
                            .matches();
        }

        /// Nothing but a capital letter says that another text begins, as where a semicolon was forgotten. Someone
        /// has to look at it, as at States in the middle of a text.
        private boolean mayEnd(int i) {
            doubts.add("(" + groups.get(i).words() + ")");
            return endsLater(i)
                    && BEGINS_A_TEXT
                            .matcher(whole.substring(groups.get(i).end()))
                            .matches();
        }

        private boolean endsLater(int i) {
            for (int later = i + 1; later < ends.length; later++) if (ends[later]) return true;
            return false;
        }

        /// Not known, but in the place of States: at the very end, or at the end of a text that another follows.
        private boolean mayBeState(Group group) {
            if (character(group.end(), "*;.,:") == END) return true;
            return character(group.end(), "*") == ';'
                    && Character.isUpperCase(character(group.end(), "*;"))
                    && LIKE_A_NAME.matcher(group.words()).matches();
        }

        /// The next that is neither a space nor one of those to pass over.
        private char character(int at, String passedOver) {
            int next = at;
            while (next < whole.length()
                    && (Character.isWhitespace(whole.charAt(next)) || passedOver.indexOf(whole.charAt(next)) >= 0))
                next++;
            return next < whole.length() ? whole.charAt(next) : END;
        }

        /// A bracket with no text before it adds its States to the text before: "(Chile); (Estonia);".
        private void add(String text, Group group) {
            if (!text.isEmpty() || parts.isEmpty()) {
                parts.add(new Part(text, group.states(), group.known()));
                return;
            }
            var before = parts.removeLast();
            var both = new ArrayList<>(before.states());
            both.addAll(group.states());
            parts.add(new Part(before.text(), List.copyOf(both), before.sure() && group.known()));
        }
    }

    /// In one line, without what only parts it from its neighbours.
    public static String trimmed(String text) {
        var line = text.replaceAll("[\\s\u00a0]+", " ").strip();
        return EDGES.matcher(line).replaceAll("").replaceFirst("^(?:and|et|y)$", "");
    }

    /// The outermost brackets; one that is never closed counts as none.
    private static List<int[]> brackets(String text) {
        var brackets = new ArrayList<int[]>();
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(') open.push(i);
            if (text.charAt(i) != ')' || open.isEmpty()) continue;
            int begin = open.pop();
            while (!brackets.isEmpty() && brackets.getLast()[0] > begin) brackets.removeLast();
            brackets.add(new int[] {begin, i + 1});
        }
        return brackets;
    }
}
