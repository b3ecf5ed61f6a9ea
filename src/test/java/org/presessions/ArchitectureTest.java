package org.presessions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

/// House rules that the compiler does not know.
class ArchitectureTest {
    private static final int LINES_AT_MOST = 300;
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final String OPENS_OR_READS =
            ".*\\.shared\\..*(DatabaseConfiguration|EmbeddedDatabase|StartCheck|Wording)(\\$.*)?";
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.presessions");

    /// By what a class does, COPY and NOTIFY included: whoever speaks to the database has a name that says so.
    @Test
    void sqlStandsInRepositoriesOnly() {
        noClasses()
                .that()
                .haveNameNotMatching(".*Repository(\\$.*)?")
                .and()
                .haveNameNotMatching(OPENS_OR_READS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "org.postgresql..", "java.sql", "javax.sql")
                .because("SQL is SQL: put the query into the module's XxxRepository")
                .check(CLASSES);
    }

    @Test
    void repositoriesAreCalledSo() {
        classes()
                .that()
                .areAnnotatedWith(Repository.class)
                .should()
                .haveSimpleNameEndingWith("Repository")
                .check(CLASSES);
    }

    /// Beside it and by its name, so that whoever changes a query finds what it has to keep to.
    @Test
    void everyRepositoryHasItsTest() {
        var untested = CLASSES.stream()
                .map(JavaClass::getName)
                .filter(name -> name.endsWith("Repository"))
                .filter(name -> !hasTests(name + "Test"))
                .sorted()
                .toList();
        assertThat(untested).isEqualTo(List.of());
    }

    @Test
    void aTestOfARepositoryBearsItsName() throws IOException {
        try (var tests = Files.walk(TESTS)) {
            var nobodys = tests.map(test -> TESTS.relativize(test).toString())
                    .filter(test -> test.endsWith("RepositoryTest.java"))
                    .filter(test -> !Files.exists(SOURCES.resolve(test.replace("Test.java", ".java"))))
                    .sorted()
                    .toList();
            assertThat(nobodys).isEqualTo(List.of());
        }
    }

    private static boolean hasTests(String name) {
        try {
            return Arrays.stream(Class.forName(name).getDeclaredMethods())
                    .anyMatch(method -> method.isAnnotationPresent(Test.class));
        } catch (ClassNotFoundException untested) {
            return false;
        }
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|ServiceImpl|Service|Dto|Mapper)")
                .because("the name should be the field's word for it")
                .check(CLASSES);
    }

    @Test
    void controllersArePrivateToTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("tests set the clock: inject it")
                .check(CLASSES);
    }

    @Test
    void filesStayShort() throws IOException {
        try (var sources = Files.walk(SOURCES)) {
            var long_ = sources.filter(Files::isRegularFile)
                    .filter(file -> lines(file) > LINES_AT_MOST)
                    .map(Path::toString)
                    .toList();
            assertThat(long_).isEqualTo(List.of());
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
