package org.presessions.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.presessions.shared.words.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The administrator's page of the staff: who may do what.
@Controller
class PeopleDeskController {
    private static final Set<Role> STAFF = EnumSet.of(Role.ADMINISTRATOR, Role.SECRETARIAT, Role.MODERATOR);

    private final People people;
    private final StaffInvitation invitation;
    private final Languages languages;

    PeopleDeskController(People people, StaffInvitation invitation, Languages languages) {
        this.people = people;
        this.invitation = invitation;
        this.languages = languages;
    }

    @GetMapping("/desk/people")
    String list(@RequestParam(required = false) UUID invited, Locale locale, Model model) {
        var form = new PersonForm("", "", Set.of("secretariat"), locale.getLanguage());
        model.addAttribute("invited", Optional.ofNullable(invited).flatMap(people::find));
        return page(form, new FieldErrors(), model);
    }

    @PostMapping("/desk/people")
    String add(PersonForm form, Locale locale, Model model) {
        var errors = form.check();
        errors.addIf(chosen(form.roles()).isEmpty(), "roles", "people.error.roles");
        model.addAttribute("invited", Optional.empty());
        if (errors.any()) return Refusal.invalid(page(form, errors, model));
        var theirs = languages.find(form.language()).orElse(locale);
        var person = invitation.invite(form, chosen(form.roles()), theirs);
        return "redirect:/desk/people?invited=" + person.id();
    }

    @PostMapping("/desk/people/{id}/roles")
    String change(@PathVariable UUID id, @RequestParam(required = false) Set<String> roles, Model model) {
        var person = people.get(id);
        var wanted = chosen(roles == null ? Set.of() : roles);
        if (locksOut(person, wanted)) wanted.add(Role.ADMINISTRATOR); // nobody takes the last key away from oneself
        for (var role : STAFF) {
            if (wanted.contains(role)) people.grant(id, role);
            else people.revoke(id, role);
        }
        return "redirect:/desk/people";
    }

    private static boolean locksOut(Person person, Set<Role> wanted) {
        var oneself = Visitor.current().personId().filter(person.id()::equals).isPresent();
        return oneself && !wanted.contains(Role.ADMINISTRATOR);
    }

    private static Set<Role> chosen(Set<String> codes) {
        var chosen = EnumSet.noneOf(Role.class);
        STAFF.stream().filter(role -> codes.contains(role.code())).forEach(chosen::add);
        return chosen;
    }

    private String page(PersonForm form, FieldErrors errors, Model model) {
        model.addAttribute("staff", staff());
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
