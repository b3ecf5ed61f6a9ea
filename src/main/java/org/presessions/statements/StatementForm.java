package org.presessions.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/// What the browser sent of a statement. Nothing is refused here: what is typed is kept as it is, and checked when it
/// is handed in.
record StatementForm(StatementText content) {
    static StatementForm parse(MultiValueMap<String, String> sent) {
        var blocks = new ArrayList<IssueBlock>();
        for (var i = 0; i < StatementText.BLOCKS && sent.containsKey("issue-" + i); i++) blocks.add(block(sent, i));
        return new StatementForm(new StatementText(text(sent, "language"), text(sent, "summary"), List.copyOf(blocks)));
    }

    private static IssueBlock block(MultiValueMap<String, String> sent, int i) {
        return new IssueBlock(
                text(sent, "issue-" + i),
                text(sent, "followUp-" + i),
                text(sent, "evolution-" + i),
                texts(sent, "proposal-" + i + "-", StatementText.PROPOSALS),
                texts(sent, "question-" + i + "-", StatementText.QUESTIONS));
    }

    private static List<String> texts(MultiValueMap<String, String> sent, String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> text(sent, prefix + i))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        if (value == null) return "";
        return value.replace("\r\n", "\n").strip();
    }
}
