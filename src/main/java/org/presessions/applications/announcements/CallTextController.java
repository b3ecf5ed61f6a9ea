package org.presessions.applications.announcements;

import java.util.Map;
import java.util.Optional;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Series;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.typed.Origins;
import org.presessions.shared.words.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The secretariat writes what a call says, in all languages side by side; a first text begins as the last call's.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/call/text")
class CallTextController {
    private final CallTexts texts;
    private final Calls calls;
    private final Calendar calendar;
    private final Languages languages;

    CallTextController(CallTexts texts, Calls calls, Calendar calendar, Languages languages) {
        this.texts = texts;
        this.calls = calls;
        this.calendar = calendar;
        this.languages = languages;
    }

    @GetMapping
    String edit(
            Series series,
            @RequestParam(defaultValue = "") String news,
            @RequestParam(defaultValue = "") String begin,
            Model model) {
        var call = call(series);
        var saved = texts.of(call);
        var earlier = saved.sections().isEmpty() ? texts.lastBefore(call) : Optional.<CallTexts.Earlier>empty();
        model.addAttribute("earlier", earlier.flatMap(this::seriesOf));
        model.addAttribute("saved", news.equals("saved"));
        var isFirst = saved.sections().isEmpty() && earlier.isEmpty();
        var isExample = isFirst && begin.equals("example");
        model.addAttribute("isFirst", isFirst);
        model.addAttribute("isExample", isExample);
        var form = CallTextForm.of(
                isExample
                        ? CallTextFiles.example()
                        : earlier.map(CallTexts.Earlier::text).orElse(saved));
        return page(series, form, Origins.of(CallTextForm.of(saved).fields()), new FieldErrors(), model);
    }

    @PostMapping
    String save(Series series, @RequestParam MultiValueMap<String, String> posted, Model model) {
        var call = call(series);
        var typed = CallTextForm.of(posted.toSingleValueMap(), languages);
        var origins = Origins.in(posted).orElse(new Origins(Map.of()));
        var errors = typed.check();
        if (errors.any()) return Refusal.invalid(page(series, typed, origins, errors, model));
        if (posted.containsKey("preview")) return preview(series, typed, origins, model);
        var merge = Origins.merge(
                Origins.in(posted), CallTextForm.of(texts.of(call)).fields(), typed.fields());
        texts.write(call, CallTextForm.ofFields(merge.kept(), languages).text());
        if (merge.isContested()) return contested(series, typed, merge, model);
        return "redirect:/desk" + series.path() + "/call/text?news=saved";
    }

    private String preview(Series series, CallTextForm typed, Origins origins, Model model) {
        model.addAttribute("preview", true);
        return page(series, typed, origins, new FieldErrors(), model);
    }

    /// Somebody else wrote in the same fields meanwhile: what they wrote stands beside what was typed, and the rest is
    /// saved.
    private String contested(Series series, CallTextForm typed, Origins.Merge merge, Model model) {
        var errors = new FieldErrors();
        merge.contested().forEach((field, theirs) -> errors.addContested(field, String.join("\n", theirs)));
        var shown = CallTextForm.ofFields(merge.shown(typed.fields()), languages);
        return Refusal.conflict(page(series, shown, Origins.of(merge.kept()), errors, model));
    }

    private CallForApplications call(Series series) {
        return calls.planned(series).orElseThrow(NotFound::new);
    }

    private Optional<Series> seriesOf(CallTexts.Earlier earlier) {
        return calendar.allSeriesAndDrafts().stream()
                .filter(series -> series.id().equals(earlier.seriesId()))
                .findFirst();
    }

    private static String page(Series series, CallTextForm form, Origins origins, FieldErrors errors, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("form", form);
        model.addAttribute("origins", origins);
        model.addAttribute("errors", errors);
        return "applications/announcements/text-edit";
    }
}
