package org.presessions.mail.templates;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.presessions.mail.LetterTemplate;
import org.presessions.mail.LetterText;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The secretariat changes the words of letters, by language, and sees them on real letters that wait, or with made-up
/// values.
@Controller
@RequestMapping("/desk/outbox/templates")
class TemplateController {
    private final Templates templates;
    private final Languages languages;
    private final Words words;

    TemplateController(Templates templates, Languages languages, Words words) {
        this.templates = templates;
        this.languages = languages;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("stations", templates.byStation());
        model.addAttribute("changed", templates.changed());
        model.addAttribute("languages", languages.all());
        return "mail/templates/templates";
    }

    @GetMapping("/{key}/{language}")
    String edit(@PathVariable String key, @PathVariable String language, Model model) {
        var template = templates.find(key);
        var locale = languages.find(language).orElseThrow(NotFound::new);
        var versions = templates.versions(template, locale);
        var version = versions.isEmpty() ? 0 : versions.getFirst().version();
        var form = new TemplateForm(templates.text(template, words.in(locale)), version);
        return page(template, locale, form, new FieldErrors(), model);
    }

    @PostMapping("/{key}/{language}")
    String save(
            @PathVariable String key,
            @PathVariable String language,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next,
            Model model) {
        var template = templates.find(key);
        var locale = languages.find(language).orElseThrow(NotFound::new);
        var form = TemplateForm.parse(sent);
        var errors = form.check(template, template.own(words.in(locale)));
        if (errors.any()) return Refusal.invalid(page(template, locale, form, errors, model));
        if (sent.containsKey("preview")) {
            var previews = templates.preview(template, locale, form.text());
            model.addAttribute("previews", previews);
            if (previews.isEmpty())
                model.addAttribute("sample", templates.sample(template, form.text(), words.in(locale)));
            return page(template, locale, form, errors, model);
        }
        return saved(template, locale, form, next, model);
    }

    /// Gives the product's own words back.
    @PostMapping("/{key}/{language}/own")
    String giveBack(@PathVariable String key, @PathVariable String language, RedirectAttributes next) {
        var locale = languages.find(language).orElseThrow(NotFound::new);
        templates
                .save(templates.find(key), locale, new LetterText("", ""))
                .ifPresent(anew -> next.addFlashAttribute("anew", anew));
        return "redirect:/desk/outbox/templates";
    }

    private String saved(
            LetterTemplate template, Locale locale, TemplateForm form, RedirectAttributes next, Model model) {
        var isNews = templates.versions(template, locale).stream()
                .findFirst()
                .filter(last -> last.version() != form.version());
        var anew = isNews.isPresent() ? Optional.<Integer>empty() : templates.save(template, locale, form.text());
        if (anew.isEmpty()) return contested(template, locale, form, model);
        next.addFlashAttribute("anew", anew.get());
        return "redirect:/desk/outbox/templates";
    }

    /// A colleague has saved meanwhile: both texts are shown.
    private String contested(LetterTemplate template, Locale locale, TemplateForm form, Model model) {
        var saved = templates.text(template, words.in(locale));
        var errors = new FieldErrors();
        errors.addContested("body", saved.body());
        var last = templates.versions(template, locale).getFirst().version();
        return Refusal.conflict(page(template, locale, new TemplateForm(form.text(), last), errors, model));
    }

    private String page(LetterTemplate template, Locale locale, TemplateForm form, FieldErrors errors, Model model) {
        var own = template.own(words.in(locale));
        model.addAttribute("template", template);
        model.addAttribute("locale", locale);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("fields", template.fieldsOf(own));
        model.addAttribute("waiting", templates.countWaiting(template, locale));
        model.addAttribute("versions", templates.versions(template, locale));
        if (!model.containsAttribute("previews")) model.addAttribute("previews", List.of());
        return "mail/templates/template";
    }
}
