package org.presessions.people;

import static org.presessions.people.StaffForm.STAFF;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.presessions.people.sessions.OpenSessions;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Notice;
import org.presessions.shared.Refusal;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.words.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The administrator's pages of the staff: who may do what.
@Controller
@RequestMapping("/desk/people")
class PeopleDeskController {
    private final People people;
    private final StaffInvitation invitation;
    private final SignInLinks links;
    private final OpenSessions sessions;
    private final Languages languages;
    private final Installation installation;

    PeopleDeskController(
            People people,
            StaffInvitation invitation,
            SignInLinks links,
            OpenSessions sessions,
            Languages languages,
            Installation installation) {
        this.people = people;
        this.invitation = invitation;
        this.links = links;
        this.sessions = sessions;
        this.languages = languages;
        this.installation = installation;
    }

    @GetMapping
    String list(Locale locale, Model model) {
        var form = new PersonForm("", "", Set.of("secretariat"), locale.getLanguage(), null);
        return page(form, new FieldErrors(), model);
    }

    @PostMapping
    String add(PersonForm form, Locale locale, RedirectAttributes next, Model model) {
        var errors = form.check();
        var roles = StaffForm.chosen(form.roles());
        errors.addIf(roles.isEmpty(), "roles", "people.error.roles");
        if (!errors.any()) people.byEmail(form.address()).ifPresent(known -> addKnown(known, form, roles, errors));
        if (errors.any()) return Refusal.invalid(page(form, errors, model));
        var theirs = languages.find(form.language()).orElse(locale);
        var colleague = invitation.invite(form, roles, theirs);
        added(colleague, form.name().strip()).on(next);
        return after(colleague);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        var person = onTheStaff(id);
        return person(person, StaffForm.of(person), new FieldErrors(), model);
    }

    @PostMapping("/{id}")
    String change(@PathVariable UUID id, StaffForm form, RedirectAttributes next, Model model) {
        var person = onTheStaff(id);
        var errors = form.check(person);
        if (errors.any()) return Refusal.invalid(person(person, form, errors, model));
        if (!form.name().equals(person.name())) people.rename(id, form.name());
        give(person, form.staffRoles());
        Notice.of("people.people.changed", form.name()).on(next);
        return "redirect:/desk/people";
    }

    @PostMapping("/{id}/invitation")
    String inviteAgain(@PathVariable UUID id, RedirectAttributes next) {
        var person = onTheStaff(id);
        invitation.again(person);
        invited(person).on(next);
        return after(person);
    }

    /// Shows a link once, to be handed over.
    @PostMapping("/{id}/link")
    String link(@PathVariable UUID id, Model model) {
        var person = onTheStaff(id);
        if (!isByHand(person)) throw new NotFound();
        model.addAttribute("link", invitation.byHand(person));
        return person(person, StaffForm.of(person), new FieldErrors(), model);
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable UUID id, RedirectAttributes next, Model model) {
        var person = onTheStaff(id);
        if (StaffForm.isOneself(person)) {
            var errors = new FieldErrors();
            errors.add("roles", "people.error.own-key");
            return Refusal.invalid(person(person, StaffForm.of(person), errors, model));
        }
        give(person, Set.of());
        Notice.of("people.people.removed", person.name()).on(next);
        return "redirect:/desk/people";
    }

    private void give(Person person, Set<Role> wanted) {
        for (var role : STAFF) {
            if (wanted.contains(role)) people.grant(person.id(), role);
            else people.revoke(person.id(), role);
        }
    }

    private Person onTheStaff(UUID id) {
        var person = people.get(id);
        if (STAFF.stream().noneMatch(person::is)) throw new NotFound();
        return person;
    }

    /// A slip in an address gives nobody else's hands the keys. Who began an application and gave no name gets one now.
    private static void addKnown(Person known, PersonForm form, Set<Role> roles, FieldErrors errors) {
        var isOther = !known.name().isEmpty()
                && !known.name().equalsIgnoreCase(form.name().strip());
        if (roles.stream().allMatch(known::is)) errors.add("email", "people.error.on-staff", known.name());
        else if (isOther && form.known() == null) errors.add("known", "people.error.known", known.name());
    }

    private String after(Person invited) {
        return "redirect:/desk/people" + (isByHand(invited) ? "/" + invited.id() : "");
    }

    /// Whether a link may be handed over: where no mail can bring one, and to who has never come in. Else whoever makes
    /// one could come in as somebody else.
    private boolean isByHand(Person person) {
        return !installation.mailServer()
                && !links.hasOpened(person.id())
                && sessions.of(person.id(), "").isEmpty();
    }

    /// Whoever is known already keeps the name, which is said.
    private Notice added(Person person, String typed) {
        return person.name().equals(typed)
                ? invited(person)
                : Notice.of("people.people.invited-known", person.name(), person.email(), typed);
    }

    private Notice invited(Person person) {
        return installation.mailServer()
                ? Notice.of("people.people.invited", person.name(), person.email())
                : Notice.of("people.people.invited-to-file", person.name(), person.email());
    }

    private String person(Person person, StaffForm form, FieldErrors errors, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("isOneself", StaffForm.isOneself(person));
        model.addAttribute("awaited", links.unused(List.of(person.id())).contains(person.id()));
        model.addAttribute("isByHand", isByHand(person));
        model.addAttribute("roles", List.copyOf(STAFF));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "people/person";
    }

    private String page(PersonForm form, FieldErrors errors, Model model) {
        var staff = staff();
        model.addAttribute("staff", staff);
        model.addAttribute(
                "awaited", links.unused(staff.stream().map(Person::id).toList()));
        model.addAttribute("mailFolder", installation.home().resolve("mail").toString());
        model.addAttribute("roles", List.copyOf(STAFF));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "people/people";
    }

    private List<Person> staff() {
        var byEmail = new TreeMap<String, Person>();
        for (var role : STAFF) people.withRole(role).forEach(person -> byEmail.put(person.email(), person));
        return List.copyOf(byEmail.values());
    }
}
