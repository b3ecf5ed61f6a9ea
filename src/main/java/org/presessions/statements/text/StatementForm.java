package org.presessions.statements.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.presessions.shared.typed.Origins;

/// What the browser sent of a statement. Nothing is refused here: what is typed is kept as it is, and checked when it
/// is handed in.
///
/// @param content as it was typed
/// @param origins what the page was made from; absent where it does not say so
public record StatementForm(StatementText content, Optional<Origins> origins) {
    private static final Pattern OF_A_BLOCK =
            Pattern.compile("(?:issue|followUp|evolution|proposal|question)-(\\d{1,2})(?:-.*)?");

    public static StatementForm parse(Map<String, List<String>> sent) {
        return new StatementForm(content(sent), Origins.in(sent));
    }

    /// Takes what was typed into what is saved; all of it where the page does not say what it was made from.
    public Origins.Merge into(StatementText saved) {
        return Origins.merge(origins, fields(saved), fields(content));
    }

    /// A statement as its form holds it: each field by its name, those without words left out.
    public static Map<String, List<String>> fields(StatementText content) {
        var fields = new LinkedHashMap<String, List<String>>();
        put(fields, "language", content.language());
        put(fields, "summary", content.summary());
        for (var block : content.blocks()) put(fields, block, block.slot());
        return fields;
    }

    private static void put(Map<String, List<String>> fields, IssueBlock block, int i) {
        fields.put("issue-" + i, List.of(block.issue())); // a block without words is one all the same
        block.followedUp().forEach(followed -> put(fields, followed, i));
        put(fields, "followUp-" + i, block.followUp());
        put(fields, "evolution-" + i, block.evolution());
        put(fields, "proposal-" + i + "-", block.proposals());
        put(fields, "question-" + i + "-", block.advanceQuestions());
    }

    private static void put(Map<String, List<String>> fields, FollowedUp followed, int i) {
        var name = i + "-" + followed.number();
        put(fields, "cited-" + name, "true"); // that it is, whatever is said of it
        put(
                fields,
                "carriedOut-" + name,
                followed.carriedOut().map(CarriedOut::code).orElse(""));
        put(fields, "evidence-" + name, followed.evidence());
    }

    private static void put(Map<String, List<String>> fields, String prefix, List<String> texts) {
        for (var i = 0; i < texts.size(); i++) put(fields, prefix + i, texts.get(i));
    }

    private static void put(Map<String, List<String>> fields, String field, String text) {
        if (!text.isEmpty()) fields.put(field, List.of(text));
    }

    /// The opposite of [#fields].
    public static StatementText content(Map<String, List<String>> fields) {
        var blocks = slots(fields).mapToObj(slot -> block(fields, slot)).toList();
        return new StatementText(text(fields, "language"), text(fields, "summary"), blocks);
    }

    private static IntStream slots(Map<String, List<String>> fields) {
        return fields.keySet().stream()
                .map(OF_A_BLOCK::matcher)
                .filter(field -> field.matches())
                .mapToInt(field -> Integer.parseInt(field.group(1)))
                .sorted()
                .distinct()
                .limit(StatementText.BLOCKS);
    }

    private static IssueBlock block(Map<String, List<String>> fields, int i) {
        return new IssueBlock(
                i,
                text(fields, "issue-" + i),
                followedUp(fields, "cited-" + i + "-"),
                text(fields, "followUp-" + i),
                text(fields, "evolution-" + i),
                texts(fields, "proposal-" + i + "-", StatementText.PROPOSALS),
                texts(fields, "question-" + i + "-", StatementText.QUESTIONS));
    }

    private static List<FollowedUp> followedUp(Map<String, List<String>> fields, String prefix) {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .filter(number -> number.matches("[1-9]\\d{0,17}"))
                .map(Long::valueOf)
                .sorted()
                .limit(StatementText.FOLLOWED_UP)
                .map(number -> followedUp(fields, prefix.replace("cited-", "") + number, number))
                .toList();
    }

    private static FollowedUp followedUp(Map<String, List<String>> fields, String name, long number) {
        return new FollowedUp(
                number, CarriedOut.find(text(fields, "carriedOut-" + name)), text(fields, "evidence-" + name));
    }

    private static List<String> texts(Map<String, List<String>> fields, String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> text(fields, prefix + i))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String text(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(text -> text.replace("\r\n", "\n").strip())
                .orElse("");
    }

    /// What the form is to show after a merge.
    public StatementText shown(Origins.Merge merge) {
        return content(merge.shown(fields(content)));
    }
}
