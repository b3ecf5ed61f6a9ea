package org.presessions.meeting.desk;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.presessions.meeting.ModeratedRoom;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingRefusal;
import org.presessions.meeting.commands.OrderRule;
import org.presessions.shared.Coded;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The moderator keeps the list of those who want to speak, and their time. What is against the rule says why, to all.
@Controller
@RequestMapping("/pre-sessions/{series}/{state}/meeting/moderation")
class ModeratedFloorController {
    private static final Duration STEP_AT_MOST = Duration.ofMinutes(10);
    private static final int SEED_BYTES = 8;
    private static final SecureRandom LOTS = new SecureRandom();

    private final ModerationPage page;

    ModeratedFloorController(ModerationPage page) {
        this.page = page;
    }

    /// The floor for a delegation, or for a right of reply.
    ///
    /// @param act `reply` for a right of reply
    @PostMapping("/speech")
    String give(
            ModeratedRoom moderated,
            @RequestParam String act,
            @RequestParam Map<String, String> fields,
            Model model,
            Locale locale) {
        var form = FloorForm.of(fields);
        var party = party(form, moderated);
        var isReply = act.equals("reply");
        var command = new MeetingCommand.GiveFloorTo(party, form.length(), isReply, form.reasonGiven());
        return perform(command, form, moderated, model, locale);
    }

    /// @param act `move`, which a press of Enter means too, or `lower`
    @PostMapping("/hands")
    String act(
            ModeratedRoom moderated,
            @RequestParam(defaultValue = "move") String act,
            @RequestParam Map<String, String> fields,
            Model model,
            Locale locale) {
        var form = FloorForm.of(fields);
        var party = party(form, moderated);
        var command = switch (act) {
            case "move" -> new MeetingCommand.MoveHand(party, form.placeNumber(), form.reasonGiven());
            case "lower" -> new MeetingCommand.TakeHandDown(party, form.reasonGiven());
            default -> throw new NotFound();
        };
        return perform(command, form, moderated, model, locale);
    }

    @PostMapping("/order")
    String choose(
            ModeratedRoom moderated,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam Map<String, String> fields,
            Model model,
            Locale locale) {
        var form = FloorForm.of(fields);
        var chosen = Coded.find(OrderRule.class, rule).orElseThrow(NotFound::new);
        return perform(
                new MeetingCommand.ChooseOrder(chosen, seed(), form.reasonGiven()), form, moderated, model, locale);
    }

    /// @param seconds more, or less where it is negative
    @PostMapping("/time")
    String change(ModeratedRoom moderated, @RequestParam String seconds, Model model, Locale locale) {
        if (!seconds.matches("-?\\d{1,3}")) throw new NotFound();
        var by = Duration.ofSeconds(Integer.parseInt(seconds));
        if (by.abs().compareTo(STEP_AT_MOST) > 0) throw new NotFound();
        return page.perform(new MeetingCommand.ChangeTime(by), moderated, model, locale);
    }

    private String perform(
            MeetingCommand command, FloorForm form, ModeratedRoom moderated, Model model, Locale locale) {
        if (form.isTooLong())
            return page.after(new MeetingOutcome.Refused(MeetingRefusal.REASON_LONG), moderated, model, locale);
        return page.perform(command, moderated, model, locale);
    }

    private static FloorParty party(FloorForm form, ModeratedRoom moderated) {
        return form.of(moderated.room()).orElseThrow(NotFound::new);
    }

    /// Nobody can have chosen it.
    private static String seed() {
        var bytes = new byte[SEED_BYTES];
        LOTS.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
