package org.presessions.statements.sheets;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.presessions.calendar.Calendar;
import org.presessions.media.documents.SmallPictures;
import org.presessions.protection.Protection;
import org.presessions.selection.Seat;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.presessions.shared.documents.EmblemPicture;
import org.presessions.shared.documents.MadeDocument.Type;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.text.IssueLabels;
import org.presessions.vocabulary.Issues;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where a speaker takes the fact sheets of the own statement, as delegations will see them, and gives them an emblem.
@Controller
@RequestMapping("/statements/{seatId}/fact-sheets")
class OwnFactSheetController {
    private final Manuscripts manuscripts;
    private final Protection protection;
    private final Calendar calendar;
    private final Issues issues;
    private final FactSheets sheets;
    private final FactSheetFiles files;
    private final FactSheetEmblems emblems;

    OwnFactSheetController(
            Manuscripts manuscripts,
            Protection protection,
            Calendar calendar,
            Issues issues,
            FactSheets sheets,
            FactSheetFiles files,
            FactSheetEmblems emblems) {
        this.manuscripts = manuscripts;
        this.protection = protection;
        this.calendar = calendar;
        this.issues = issues;
        this.sheets = sheets;
        this.files = files;
        this.emblems = emblems;
    }

    @GetMapping
    String show(@PathVariable UUID seatId, Model model) {
        return page(seat(seatId), new FieldErrors(), model);
    }

    @GetMapping("/{issue:[1-8]}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID seatId, @PathVariable int issue) {
        return files.of(sheet(seat(seatId), issue), Type.PDF).answer();
    }

    @GetMapping("/{issue:[1-8]}.docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID seatId, @PathVariable int issue) {
        return files.of(sheet(seat(seatId), issue), Type.DOCX).answer();
    }

    @PostMapping("/emblem")
    String take(
            @PathVariable UUID seatId,
            @RequestParam(name = "emblem", required = false) @Nullable MultipartFile sent,
            Model model)
            throws IOException {
        var seat = seat(seatId);
        if (protection.choice(seat).isTakenBack()) throw new NotFound();
        var errors = new FieldErrors();
        if (sent == null || sent.isEmpty()) errors.add("emblem", "statements.error.emblem");
        else if (sent.getSize() > SmallPictures.SENT_BYTES_AT_MOST)
            errors.add("emblem", "statements.error.emblem-large");
        else errors.addIf(!emblems.take(seatId, sent.getBytes()), "emblem", "statements.error.emblem");
        if (errors.any()) return Refusal.invalid(page(seat, errors, model));
        return "redirect:/statements/" + seatId + "/fact-sheets";
    }

    @PostMapping("/emblem/removal")
    String remove(@PathVariable UUID seatId) {
        emblems.remove(seat(seatId).id());
        return "redirect:/statements/" + seatId + "/fact-sheets";
    }

    private FactSheet sheet(Seat seat, int issue) {
        var preSession = calendar.preSession(seat.preSessionId());
        var content = manuscripts.begin(seat).content();
        return sheets.of(preSession, protection.shownInTheRoom(seat), content, issue)
                .orElseThrow(NotFound::new);
    }

    private String page(Seat seat, FieldErrors errors, Model model) {
        var shown = protection.shownInTheRoom(seat);
        model.addAttribute("seatId", seat.id());
        model.addAttribute("preSession", calendar.preSession(seat.preSessionId()));
        model.addAttribute("content", manuscripts.begin(seat).content());
        model.addAttribute("labels", IssueLabels.of(issues, LocaleContextHolder.getLocale()));
        model.addAttribute("speaker", shown);
        model.addAttribute("isTakenBack", protection.choice(seat).isTakenBack());
        model.addAttribute("emblem", emblems.find(seat.id()).map(EmblemPicture::new));
        model.addAttribute("errors", errors);
        return "statements/sheets/sheets";
    }

    private Seat seat(UUID seatId) {
        return manuscripts.seat(seatId, Visitor.signedIn());
    }
}
