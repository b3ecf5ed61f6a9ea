package org.presessions.statements.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.presessions.shared.words.WordCount;

/// The written part of a statement.
///
/// @param language code of the language it is written in
/// @param blocks each in a slot of its own: where two have the same, the later one moves to a free one
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

    public StatementText {
        blocks = inSlots(blocks);
    }

    public static StatementText empty(String language, Set<String> issues) {
        return new StatementText(
                language,
                "",
                issues.stream().sorted().limit(BLOCKS).map(StatementText::block).toList());
    }

    public StatementText plusBlock() {
        if (blocks.size() >= BLOCKS) return this;
        var more = new ArrayList<>(blocks);
        var taken = blocks.stream().map(IssueBlock::slot).collect(Collectors.toCollection(TreeSet::new));
        more.add(block("").in(free(taken)));
        return new StatementText(language, summary, List.copyOf(more));
    }

    public StatementText withoutBlock(int slot) {
        return new StatementText(
                language,
                summary,
                blocks.stream().filter(block -> block.slot() != slot).toList());
    }

    public Optional<IssueBlock> block(int slot) {
        return blocks.stream().filter(block -> block.slot() == slot).findFirst();
    }

    /// With more earlier recommendations on one of its issues.
    public StatementText following(int slot, Set<Long> numbers) {
        return with(slot, block -> block.following(numbers));
    }

    public StatementText notFollowing(int slot, long number) {
        return with(slot, block -> block.notFollowing(number));
    }

    private StatementText with(int slot, UnaryOperator<IssueBlock> change) {
        return new StatementText(
                language,
                summary,
                blocks.stream()
                        .map(block -> block.slot() == slot ? change.apply(block) : block)
                        .toList());
    }

    private static List<IssueBlock> inSlots(List<IssueBlock> blocks) {
        var taken = new TreeSet<Integer>();
        var placed = new ArrayList<IssueBlock>();
        for (var block : blocks) {
            var slot = taken.contains(block.slot()) ? free(taken) : block.slot();
            taken.add(slot);
            placed.add(block.in(slot));
        }
        return List.copyOf(placed);
    }

    /// After all that are taken, so that what somebody still writes on a removed issue seldom meets a new one.
    private static int free(SortedSet<Integer> taken) {
        var next = taken.isEmpty() ? 0 : taken.last() + 1;
        return next < IssueBlock.SLOTS
                ? next
                : IntStream.range(0, IssueBlock.SLOTS)
                        .filter(slot -> !taken.contains(slot))
                        .findFirst()
                        .orElseThrow();
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
