package org.presessions.applications.editing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presessions.applications.form.Questionnaire;
import org.presessions.applications.form.QuestionnaireCheck;
import org.presessions.applications.form.QuestionnaireJson;
import org.presessions.applications.form.Questionnaires;
import org.presessions.applications.form.XlsForms;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.presessions.shared.words.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A call's form as a file: taken away, and brought in as what is being edited.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/call/form/file")
class FormFileController {
    private static final int BYTES_AT_MOST = 1_000_000;

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Questionnaires questionnaires;
    private final XlsForms workbooks;
    private final Words words;

    FormFileController(Questionnaires questionnaires, XlsForms workbooks, Words words) {
        this.questionnaires = questionnaires;
        this.workbooks = workbooks;
        this.words = words;
    }

    @GetMapping
    ResponseEntity<String> take(EditedCall edited) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(edited, "json"))
                .body(QuestionnaireJson.write(edited.questionnaire()));
    }

    /// The same for ODK, KoboToolbox and other programs.
    @GetMapping("/xlsform")
    ResponseEntity<byte[]> takeWorkbook(EditedCall edited, Locale locale) {
        var title = edited.series().name(words.in(locale));
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(edited, "xlsx"))
                .body(workbooks.write(edited.questionnaire(), title));
    }

    /// A whole form takes the place of what is being edited; what asks less is added to it.
    @PostMapping
    String bring(
            EditedCall edited, @RequestParam(name = "file", required = false) @Nullable MultipartFile file, Model model)
            throws IOException {
        var errors = new FieldErrors();
        var bytes = file == null || file.getSize() > BYTES_AT_MOST ? new byte[0] : file.getBytes();
        var brought = read(bytes, errors);
        var next = brought.map(it -> Edits.bring(edited.questionnaire(), it));
        next.ifPresent(it -> QuestionnaireCheck.check(it, "file", errors));
        if (errors.any()) return Refusal.invalid(page(edited, errors, model));
        questionnaires.change(edited.call(), before -> Edits.bring(before, brought.orElseThrow()));
        return "redirect:" + edited.path();
    }

    private Optional<Questionnaire> read(byte[] bytes, FieldErrors errors) {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') return workbooks.read(bytes, errors);
        var read = QuestionnaireJson.read(new String(bytes, StandardCharsets.UTF_8));
        errors.addIf(read.isEmpty(), "file", "applications.editing.wrong.file");
        return read;
    }

    @GetMapping("/new")
    String choose(EditedCall edited, Model model) {
        return page(edited, new FieldErrors(), model);
    }

    private static String attachment(EditedCall edited, String kind) {
        var name = "form-" + edited.series().slug() + "." + kind;
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    private static String page(EditedCall edited, FieldErrors errors, Model model) {
        model.addAttribute("edited", edited);
        model.addAttribute("errors", errors);
        return "applications/editing/file";
    }
}
