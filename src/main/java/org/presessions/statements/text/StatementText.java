package org.presessions.statements.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.shared.words.WordCount;

/// The written part of a statement.
///
/// @param language code of the language it is written in
public record StatementText(String language, String summary, List<IssueBlock> blocks) {
    public static final int SUMMARY_WORDS = 150;
    public static final int PART_WORDS = 200;
    public static final int PROPOSAL_WORDS = 60;
    public static final int EVIDENCE_WORDS = 60;
    public static final int FOLLOWED_UP = 10;
    public static final int PROPOSALS = 3;
    public static final int QUESTIONS = 3;
    public static final int BLOCKS = 8;

    /// What interpreters of the United Nations ask speakers to keep to.
    public static final int WORDS_A_MINUTE = 120;

    public static StatementText empty(String language, Set<String> issues) {
        return new StatementText(
                language,
                "",
                issues.stream().sorted().limit(BLOCKS).map(StatementText::block).toList());
    }

    public StatementText plusBlock() {
        if (blocks.size() >= BLOCKS) return this;
        var more = new ArrayList<>(blocks);
        more.add(block(""));
        return new StatementText(language, summary, List.copyOf(more));
    }

    public StatementText withoutBlock(int index) {
        var fewer = new ArrayList<>(blocks);
        if (index >= 0 && index < fewer.size()) fewer.remove(index);
        return new StatementText(language, summary, List.copyOf(fewer));
    }

    /// With more earlier recommendations on one of its issues.
    public StatementText following(int index, Set<Long> numbers) {
        return with(index, block -> block.following(numbers));
    }

    public StatementText notFollowing(int index, long number) {
        return with(index, block -> block.notFollowing(number));
    }

    private StatementText with(int index, UnaryOperator<IssueBlock> change) {
        var changed = new ArrayList<>(blocks);
        if (index < changed.size()) changed.set(index, change.apply(changed.get(index)));
        return new StatementText(language, summary, List.copyOf(changed));
    }

    /// What of it is read aloud, in its order.
    public String spoken() {
        return Stream.concat(Stream.of(summary), blocks.stream().flatMap(IssueBlock::spoken))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /// How many words are read aloud.
    public int words() {
        return WordCount.of(spoken());
    }

    /// How long it takes to read them aloud, at the pace of somebody who wants to be interpreted.
    public Duration readingTime() {
        return Duration.ofSeconds(words() * 60L / WORDS_A_MINUTE);
    }

    private static IssueBlock block(String issue) {
        return new IssueBlock(issue, "", "", List.of(), List.of());
    }
}
