package org.presessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The house plan: a module knows only modules above it in this list, and enters them by their doors.
class ModulesTest {
    static final List<String> HOUSE = List.of(
            "shared",
            "audit",
            "mail",
            "files",
            "media",
            "states",
            "people",
            "calendar",
            "recommendations",
            "applications",
            "selection",
            "statements",
            "missions",
            "meeting",
            "outcomes",
            "site",
            "demonstration");

    private final ApplicationModules modules = ApplicationModules.of(PresessionsApplication.class);

    @Test
    void modulesKeepToTheirAllowedDependencies() {
        modules.verify();
    }

    @TestFactory
    List<DynamicTest> everyArrowPointsUpTheHouse() {
        return modules.stream()
                .map(module -> DynamicTest.dynamicTest(name(module), () -> {
                    assertThat(HOUSE).contains(name(module));
                    var above = HOUSE.subList(0, HOUSE.indexOf(name(module)));
                    assertThat(above).containsAll(dependencies(module));
                }))
                .toList();
    }

    private List<String> dependencies(ApplicationModule module) {
        return module.getBootstrapDependencies(modules).map(ModulesTest::name).toList();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
