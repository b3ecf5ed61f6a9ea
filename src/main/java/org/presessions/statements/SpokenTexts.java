package org.presessions.statements;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.statements.Spoken.Part;
import org.presessions.statements.text.IssueBlock;
import org.presessions.statements.text.StatementText;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is read aloud where no film is shown. Whoever shows it asks [org.presessions.protection.Protection] whether the
/// text may be read.
@Component
@Transactional(readOnly = true)
public class SpokenTexts {
    private final StatementRepository repository;
    private final Issues issues;

    SpokenTexts(StatementRepository repository, Issues issues) {
        this.repository = repository;
        this.issues = issues;
    }

    /// Of an approved statement; the titles of its issues in the reader's language.
    public Optional<Spoken> of(UUID seatId, Locale locale) {
        return repository
                .ofSeat(seatId)
                .filter(Manuscript::isApproved)
                .map(Manuscript::content)
                .map(content -> spoken(content, locale));
    }

    private Spoken spoken(StatementText content, Locale locale) {
        var summary = new Part("", written(content.summary()), List.of());
        var blocks = content.blocks().stream().map(block -> part(block, locale));
        return new Spoken(
                content.language(), Stream.concat(Stream.of(summary), blocks).toList());
    }

    private Part part(IssueBlock block, Locale locale) {
        return new Part(
                issues.label(block.issue(), locale), written(block.followUp(), block.evolution()), block.proposals());
    }

    private static List<String> written(String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).toList();
    }
}
