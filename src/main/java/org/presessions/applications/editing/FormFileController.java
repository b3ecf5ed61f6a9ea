package org.presessions.applications.editing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.presessions.applications.form.QuestionnaireCheck;
import org.presessions.applications.form.QuestionnaireJson;
import org.presessions.applications.form.Questionnaires;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
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

    private final Questionnaires questionnaires;

    FormFileController(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    @GetMapping
    ResponseEntity<String> take(EditedCall edited) {
        var name = "form-" + edited.series().slug() + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(QuestionnaireJson.write(edited.questionnaire()));
    }

    @PostMapping
    String bring(
            EditedCall edited, @RequestParam(name = "file", required = false) @Nullable MultipartFile file, Model model)
            throws IOException {
        var errors = new FieldErrors();
        var text = file == null || file.getSize() > BYTES_AT_MOST
                ? ""
                : new String(file.getBytes(), StandardCharsets.UTF_8);
        var brought = QuestionnaireJson.read(text);
        errors.addIf(brought.isEmpty(), "file", "applications.editing.wrong.file");
        brought.ifPresent(it -> QuestionnaireCheck.check(it, "file", errors));
        if (errors.any()) return Refusal.invalid(page(edited, errors, model));
        questionnaires.change(edited.call(), before -> brought.orElseThrow());
        return "redirect:" + edited.path();
    }

    @GetMapping("/new")
    String choose(EditedCall edited, Model model) {
        return page(edited, new FieldErrors(), model);
    }

    private static String page(EditedCall edited, FieldErrors errors, Model model) {
        model.addAttribute("edited", edited);
        model.addAttribute("errors", errors);
        return "applications/editing/file";
    }
}
