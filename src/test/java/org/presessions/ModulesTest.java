package org.presessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The house plan: a package knows only packages above it in this list, a module is entered by its door, and may know
/// no more than it does know. Arrows are what classes use and what templates include: a template is a class of the
/// package that bears its folder's name.
class ModulesTest {
    private static final String HOME = "org.presessions";

    static final List<String> HOUSE = List.of(
            "shared.words",
            "shared.installation",
            "shared.limits",
            "shared.assets",
            "shared.input",
            "shared.typed",
            "shared.organisation",
            "shared.documents",
            "shared.finding",
            "shared",
            "shared.trouble",
            "shared.parts",
            "shared.markdown",
            "audit",
            "mail",
            "mail.desk",
            "mail.templates",
            "mail.carrying",
            "mail.returns",
            "files",
            "media.sandbox",
            "media.films",
            "media.preparing",
            "media.documents",
            "media",
            "states",
            "people.sessions",
            "people",
            "people.tokens",
            "vocabulary",
            "calendar",
            "recommendations",
            "recommendations.search.words",
            "recommendations.search.query",
            "recommendations.search.index",
            "recommendations.search",
            "recommendations.importing.tables",
            "recommendations.importing.labels",
            "recommendations.importing.layouts",
            "recommendations.importing.layouts.own",
            "recommendations.importing.layouts.uprinfo",
            "recommendations.importing.layouts.matrices",
            "recommendations.importing.layouts.uhri",
            "recommendations.importing.layouts.unknown",
            "recommendations.importing.intake",
            "recommendations.importing",
            "recommendations.statistics",
            "recommendations.questions",
            "recommendations.exporting",
            "recommendations.alerts",
            "applications.calls",
            "applications.form",
            "applications.answers",
            "applications.announcements",
            "applications.editing",
            "applications",
            "applications.together",
            "applications.devices",
            "applications.filling",
            "applications.reminding",
            "applications.late",
            "applications.erasing",
            "applications.news",
            "applications.desk",
            "selection.assessment",
            "selection.decisions",
            "selection",
            "selection.board",
            "selection.letters",
            "selection.confirming",
            "selection.table",
            "selection.proposal",
            "selection.replacing",
            "protection.custody",
            "protection",
            "statements.captions",
            "statements.recording",
            "statements.notes",
            "statements.text",
            "statements.earlier",
            "statements.proposals",
            "statements.removing",
            "statements",
            "statements.films",
            "statements.erasing",
            "statements.writing",
            "statements.publishing",
            "statements.captioning",
            "statements.reminding",
            "statements.checking",
            "statements.sheets",
            "statements.watching",
            "programme",
            "missions.register",
            "missions",
            "missions.answering",
            "missions.reminding",
            "missions.desk",
            "badges",
            "meeting.commands",
            "meeting.log",
            "meeting.parts",
            "meeting.sittings",
            "meeting.preparing",
            "meeting.captions",
            "meeting.box",
            "meeting.live.janus",
            "meeting.live.relay",
            "meeting.help",
            "meeting.notes",
            "meeting",
            "meeting.sound",
            "meeting.room",
            "meeting.desk",
            "meeting.speakers",
            "meeting.attendance",
            "meeting.backstage",
            "meeting.stream",
            "meeting.live",
            "outcomes",
            "site.calendars",
            "site",
            "demonstration");

    private static final Map<String, Set<String>> ARROWS = arrows();

    @Test
    void modulesKeepToTheirAllowedDependencies() {
        ApplicationModules.of(PresessionsApplication.class).verify();
    }

    @Test
    void everyPackageHasItsPlaceInTheHouse() {
        assertThat(ARROWS.keySet()).isEqualTo(new TreeSet<>(HOUSE));
    }

    @TestFactory
    List<DynamicTest> everyArrowPointsUpTheHouse() {
        return HOUSE.stream()
                .map(room -> DynamicTest.dynamicTest(
                        room,
                        () -> assertThat(HOUSE.subList(0, HOUSE.indexOf(room))).containsAll(ARROWS.get(room))))
                .toList();
    }

    @TestFactory
    List<DynamicTest> noModuleMayKnowMoreThanItDoes() {
        return HOUSE.stream()
                .filter(room -> module(room).equals(room) && !room.equals("shared"))
                .map(module -> DynamicTest.dynamicTest(
                        module, () -> assertThat(known(module)).isEqualTo(new TreeSet<>(allowed(module)))))
                .toList();
    }

    /// What a module knows, as its allowed dependencies have to spell it: `media`, or `meeting :: commands` for a
    /// package of another module that is open to all.
    private static Set<String> known(String module) {
        return HOUSE.stream()
                .filter(room -> module(room).equals(module))
                .flatMap(room -> ARROWS.get(room).stream())
                .filter(target -> !module(target).equals(module))
                .map(ModulesTest::spelt)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String spelt(String target) {
        var module = module(target);
        var isWhole = target.equals(module) || declared(module).type() == ApplicationModule.Type.OPEN;
        return isWhole ? module : module + " :: " + target.substring(module.length() + 1);
    }

    private static List<String> allowed(String module) {
        return Stream.of(declared(module).allowedDependencies()).toList();
    }

    /// The nearest package above, or this one, that is a module.
    private static String module(String room) {
        return declared(room) != null ? room : module(room.substring(0, room.lastIndexOf('.')));
    }

    private static ApplicationModule declared(String room) {
        try {
            return Class.forName(HOME + "." + room + ".package-info").getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException nameless) {
            throw new AssertionError(room + " has no package-info that says what it is", nameless);
        }
    }

    private static Map<String, Set<String>> arrows() {
        var arrows = new TreeMap<String, Set<String>>();
        for (var type : ArchitectureTest.ours()) {
            if (type.getPackageName().equals(HOME)) continue;
            var targets = arrows.computeIfAbsent(room(type), first -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType)
                    .filter(target -> target.getPackageName().startsWith(HOME + "."))
                    .map(ModulesTest::room)
                    .forEach(targets::add);
            targets.remove(room(type));
        }
        return arrows;
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(HOME.length() + 1);
    }
}
