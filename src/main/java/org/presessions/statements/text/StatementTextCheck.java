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
            block(errors, content.blocks().get(i), i);
        return errors;
    }

    private static void block(FieldErrors errors, IssueBlock block, int index) {
        errors.addIf(block.issue().isEmpty(), "issue-" + index, "statements.error.issue", index + 1);
        for (var followed : block.followedUp())
            words(
                    errors,
                    "evidence-" + index + "-" + followed.number(),
                    followed.evidence(),
                    StatementText.EVIDENCE_WORDS);
        words(errors, "followUp-" + index, block.followUp(), StatementText.PART_WORDS);
        words(errors, "evolution-" + index, block.evolution(), StatementText.PART_WORDS);
        errors.addIf(block.proposals().isEmpty(), "proposal-" + index + "-0", "statements.error.proposal", index + 1);
        for (var i = 0; i < block.proposals().size(); i++)
            words(errors, "proposal-" + index + "-" + i, block.proposals().get(i), StatementText.PROPOSAL_WORDS);
        for (var i = 0; i < block.advanceQuestions().size(); i++)
            words(
                    errors,
                    "question-" + index + "-" + i,
                    block.advanceQuestions().get(i),
                    StatementText.PROPOSAL_WORDS);
    }

    private static void words(FieldErrors errors, String field, String text, int atMost) {
        var count = WordCount.of(text);
        errors.addIf(count > atMost, field, "statements.error.words", count, atMost);
    }
}
