package org.presessions.statements.text;

import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.WordCount;

/// Whether a statement can be handed in.
public final class StatementTextCheck {
    private StatementTextCheck() {}

    public static FieldErrors of(StatementText content) {
        var errors = new FieldErrors();
        errors.addIf(content.language().isEmpty(), "language", "statements.error.language");
        errors.addIf(content.summary().isBlank(), "summary", "statements.error.summary");
        words(errors, "summary", content.summary(), StatementText.SUMMARY_WORDS);
        errors.addIf(content.blocks().isEmpty(), "blocks", "statements.error.no-issue");
        for (var i = 0; i < content.blocks().size(); i++)
            block(errors, content.blocks().get(i), i + 1);
        return errors;
    }

    /// @param number of the issue in the order of the page, from 1
    private static void block(FieldErrors errors, IssueBlock block, int number) {
        var slot = block.slot();
        errors.addIf(block.issue().isEmpty(), "issue-" + slot, "statements.error.issue", number);
        for (var followed : block.followedUp())
            words(
                    errors,
                    "evidence-" + slot + "-" + followed.number(),
                    followed.evidence(),
                    StatementText.EVIDENCE_WORDS);
        words(errors, "followUp-" + slot, block.followUp(), StatementText.PART_WORDS);
        words(errors, "evolution-" + slot, block.evolution(), StatementText.PART_WORDS);
        errors.addIf(block.proposals().isEmpty(), "proposal-" + slot + "-0", "statements.error.proposal", number);
        for (var i = 0; i < block.proposals().size(); i++)
            words(errors, "proposal-" + slot + "-" + i, block.proposals().get(i), StatementText.PROPOSAL_WORDS);
        for (var i = 0; i < block.advanceQuestions().size(); i++)
            words(errors, "question-" + slot + "-" + i, block.advanceQuestions().get(i), StatementText.PROPOSAL_WORDS);
    }

    private static void words(FieldErrors errors, String field, String text, int atMost) {
        var count = WordCount.of(text);
        errors.addIf(count > atMost, field, "statements.error.words", count, atMost);
    }
}
