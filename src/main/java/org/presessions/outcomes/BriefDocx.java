package org.presessions.outcomes;

import java.util.List;
import org.presessions.shared.documents.WordDocument;
import org.presessions.shared.documents.WordDocument.Style;
import org.presessions.statements.earlier.Citations;
import org.springframework.stereotype.Component;

/// Writes a brief as a DOCX that a delegation can cut from and paste into its own papers.
@Component
class BriefDocx {

    byte[] write(BriefEdition edition) {
        var document = new WordDocument(edition.title(), edition.words().locale(), edition.identity());
        new Writing(edition, document).everything();
        return document.bytes();
    }

    private record Writing(BriefEdition edition, WordDocument document) {
        void everything() {
            document.paragraph(Style.TITLE, edition.title());
            if (!edition.when().isEmpty()) document.paragraph(Style.NORMAL, edition.when());
            if (edition.markedOnly()) document.paragraph(Style.NORMAL, edition.t("outcomes.marked-only"));
            edition.brief().speakers().forEach(this::speaker);
            toPanel(edition.brief().toPanel());
            document.paragraph(Style.NORMAL, edition.t("outcomes.origin"));
        }

        private void speaker(Brief.Speaker speaker) {
            if (!speaker.equals(edition.brief().speakers().getFirst())) document.nextOnNewPage();
            document.foreign(Style.HEADING_1, speaker.name(), "");
            document.foreign(Style.NORMAL, edition.speakerLine(speaker), "");
            statement(speaker);
            speaker.issues().forEach(issue -> issue(issue, speaker.language()));
            questions("outcomes.questions", speaker.questions());
        }

        private void statement(Brief.Speaker speaker) {
            var notice = edition.notice(speaker);
            if (notice.isPresent()) {
                document.paragraph(Style.NORMAL, notice.get());
                return;
            }
            if (speaker.statementId().isEmpty()) {
                document.paragraph(Style.NORMAL, edition.t("outcomes.no-statement"));
                return;
            }
            document.line(Style.NORMAL).link(edition.statementLinkText(speaker), edition.statementAddress(speaker));
            if (speaker.summary().isEmpty()) return;
            document.paragraph(Style.HEADING_2, edition.t("outcomes.summary"));
            document.foreign(Style.NORMAL, speaker.summary(), speaker.language());
        }

        private void issue(Brief.Issue issue, String language) {
            document.paragraph(Style.HEADING_2, edition.issue(issue));
            cited(edition.cited(issue), language);
            evolution(issue.evolution(), language);
            proposals("outcomes.recommendations", issue.recommendations(), language);
            proposals("outcomes.advance-questions", issue.advanceQuestions(), language);
        }

        private void cited(List<Citations.Cited> cited, String language) {
            if (cited.isEmpty()) return;
            document.paragraph(Style.HEADING_3, edition.t("outcomes.earlier"));
            for (var one : cited) {
                document.foreign(
                        Style.BULLET, one.earlier().text(), one.earlier().language());
                document.line(Style.NORMAL).link(edition.citedLine(one), edition.citedAddress(one));
                var evidence = one.followedUp().evidence();
                if (!evidence.isEmpty()) document.foreign(Style.NORMAL, evidence, language);
            }
        }

        private void evolution(String text, String language) {
            if (text.isEmpty()) return;
            document.paragraph(Style.HEADING_3, edition.t("statements.evolution"));
            document.foreign(Style.NORMAL, text, language);
        }

        private void proposals(String headingKey, List<Brief.Proposal> proposals, String language) {
            if (proposals.isEmpty()) return;
            document.paragraph(Style.HEADING_3, edition.t(headingKey));
            proposals.forEach(proposal -> document.foreign(Style.BULLET, proposal.text(), language));
        }

        private void toPanel(List<Brief.Question> questions) {
            if (questions.isEmpty()) return;
            document.nextOnNewPage();
            document.paragraph(Style.HEADING_1, edition.t("outcomes.to-panel"));
            questions.forEach(this::question);
        }

        private void questions(String headingKey, List<Brief.Question> questions) {
            if (questions.isEmpty()) return;
            document.paragraph(Style.HEADING_2, edition.t(headingKey));
            questions.forEach(this::question);
        }

        private void question(Brief.Question question) {
            document.paragraph(Style.HEADING_3, edition.askedBy(question));
            document.foreign(Style.NORMAL, question.text(), "");
            question.answers().forEach(this::answer);
        }

        private void answer(Brief.Answer answer) {
            document.foreign(Style.BULLET, edition.answeredBy(answer), "");
            document.foreign(Style.NORMAL, edition.answerText(answer), "");
        }
    }
}
