package org.presessions.applications.filling;

import java.util.List;
import java.util.Locale;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Draft;
import org.presessions.applications.ReceiptLink;
import org.presessions.applications.Receipts;
import org.presessions.applications.answers.AnswerSheet;
import org.presessions.applications.devices.ApplicationAccess;
import org.presessions.applications.together.CoWriters;
import org.presessions.people.EmailAddress;
import org.presessions.people.People;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// One application with what is left to do, or its receipt, and who writes it.
@Component
class OverviewPage {
    private final TaskLists taskLists;
    private final AnswerSheet sheet;
    private final Receipts receipts;
    private final CoWriters coWriters;
    private final People people;
    private final ObjectProvider<ReceiptLink.Source> links;
    private final Words words;

    OverviewPage(
            TaskLists taskLists,
            AnswerSheet sheet,
            Receipts receipts,
            CoWriters coWriters,
            People people,
            ObjectProvider<ReceiptLink.Source> links,
            Words words) {
        this.taskLists = taskLists;
        this.sheet = sheet;
        this.receipts = receipts;
        this.coWriters = coWriters;
        this.people = people;
        this.links = links;
        this.words = words;
    }

    /// @param news what has just happened, as [ApplicationController#show] has it; empty where nothing has
    /// @param typed address of whom the owner wants to ask
    /// @param errors what is wrong with it
    String of(Draft draft, String news, String typed, FieldErrors errors, Locale locale, Model model) {
        var owner = people.get(draft.applicantId()).email();
        model.addAttribute("draft", draft);
        model.addAttribute("owner", EmailAddress.masked(owner));
        if (draft.status() == ApplicationStatus.WITHDRAWN) return "applications/filling/withdrawn";
        model.addAttribute("list", taskLists.of(draft));
        model.addAttribute("ask", isInstitutions(owner, draft) ? owner : "");
        model.addAttribute("coWriters", ApplicationAccess.isOwn(draft) ? coWriters.of(draft.id()) : List.of());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return draft.handedIn().isEmpty() ? "applications/filling/tasks" : receipt(draft, news, locale, model);
    }

    /// The owner's address is told to others only where the application names it.
    private static boolean isInstitutions(String address, Draft draft) {
        return EmailAddress.parse(draft.fields().text("email"))
                .filter(address::equals)
                .isPresent();
    }

    private String receipt(Draft draft, String news, Locale locale, Model model) {
        var last = draft.handedIn().orElseThrow();
        model.addAttribute(
                "parts",
                sheet.parts(draft.questionnaire(), words.in(locale), last.fields(), sheet.file(last.fileId())));
        model.addAttribute("links", links(draft));
        model.addAttribute("code", receipts.code(draft).orElseThrow());
        model.addAttribute("news", news);
        return "applications/filling/receipt";
    }

    /// All of them lead to what is the owner's alone.
    private List<ReceiptLink> links(Draft draft) {
        if (ApplicationAccess.isCoWriter(draft)) return List.of();
        return links.stream()
                .flatMap(source -> source.of(draft.application()).stream())
                .toList();
    }
}
