package org.presessions.programme;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.presessions.calendar.Series;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The secretariat sets a programme up: days, blocks, their order; and publishes it.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/programme")
class ProgrammeDeskController {
    private final Programmes programmes;
    private final ProgrammePage page;
    private final Clock clock;

    ProgrammeDeskController(Programmes programmes, ProgrammePage page, Clock clock) {
        this.programmes = programmes;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    String show(Series series, Model model) {
        return page.of(series, model);
    }

    /// A day that is there gets these hours.
    @PostMapping("/days")
    String saveDay(Series series, DayForm form, Model model) {
        var errors = form.check(series);
        if (errors.any()) return Refusal.invalid(page.of(series, form, errors, model));
        programmes.saveDay(series, form.parsedDate().orElseThrow(), form.starts(), form.ends());
        return desk(series);
    }

    @PostMapping("/days/removal")
    String removeDay(Series series, @RequestParam(defaultValue = "") String date) {
        DayForm.date(date).ifPresent(day -> programmes.removeDay(series, day));
        return desk(series);
    }

    @PostMapping("/blocks")
    String add(Series series, BlockForm form, Model model) {
        var days = days(series);
        var states = page.states(series);
        var errors = form.check(days, states);
        if (errors.any()) return Refusal.invalid(page.of(series, form, errors, model));
        programmes.save(series, form.parsedDay(days).orElseThrow(), form.block(UUID.randomUUID(), states));
        return desk(series);
    }

    @GetMapping("/blocks/{id}")
    String edit(Series series, @PathVariable UUID id, Model model) {
        var day = dayOf(series, id);
        var block = day.blocks().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return block(series, id, BlockForm.of(day.date(), block), new FieldErrors(), model);
    }

    @PostMapping("/blocks/{id}")
    String change(Series series, @PathVariable UUID id, BlockForm form, Model model) {
        var day = dayOf(series, id);
        var states = page.states(series);
        var errors = form.check(List.of(day), states);
        if (errors.any()) return Refusal.invalid(block(series, id, form, errors, model));
        programmes.save(series, day.date(), form.block(id, states));
        return desk(series);
    }

    /// @param direction `up`, or anything else for down
    /// @param place from 1, counted over all days; or a day, for its end; empty for a move by one place
    @PostMapping("/blocks/{id}/move")
    String move(
            Series series,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "") String place) {
        dayOf(series, id);
        var day = DayForm.date(place);
        if (day.isPresent()) programmes.moveTo(series, id, day.get());
        else if (place.matches("\\d{1,4}")) programmes.moveTo(series, id, Integer.parseInt(place) - 1);
        else programmes.move(series, id, direction.equals("up"));
        return desk(series) + "#block-" + id;
    }

    @PostMapping("/blocks/{id}/removal")
    String remove(Series series, @PathVariable UUID id) {
        dayOf(series, id);
        programmes.remove(series, id);
        return desk(series);
    }

    /// At once where no instant is given, or it is past.
    ///
    /// @param warned whether it is meant although something does not fit
    @PostMapping("/publication")
    String publish(
            Series series,
            @RequestParam(defaultValue = "") String publishAt,
            @RequestParam(defaultValue = "false") boolean warned,
            Model model) {
        var planned = programmes.planned(series);
        var at = Times.local(publishAt.strip(), series.zone());
        var errors = new FieldErrors();
        errors.addIf(!publishAt.isBlank() && at.isEmpty(), "publishAt", "programme.error.instant");
        errors.addIf(planned.published().isEmpty(), "publishAt", "programme.error.empty");
        errors.addIf(!errors.any() && planned.isWarned() && !warned, "warned", "programme.error.warned");
        if (errors.any()) return Refusal.invalid(page.of(series, publishAt, errors, model));
        programmes.publish(series, at.orElseGet(clock::instant));
        return desk(series);
    }

    @PostMapping("/publication/removal")
    String takeBack(Series series) {
        programmes.takeBack(series);
        return desk(series);
    }

    private List<Day> days(Series series) {
        return programmes.planned(series).entered();
    }

    private Day dayOf(Series series, UUID id) {
        return days(series).stream()
                .filter(day ->
                        day.blocks().stream().anyMatch(block -> block.id().equals(id)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String block(Series series, UUID id, BlockForm form, FieldErrors errors, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("states", page.states(series));
        model.addAttribute("errors", errors);
        return "programme/block";
    }

    private static String desk(Series series) {
        return "redirect:/desk" + series.path() + "/programme";
    }
}
