package org.presessions;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.presessions.applications.answers.Answers;
import org.presessions.selection.Seat;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

/// House rules that the compiler does not know.
class ArchitectureTest {
    private static final int FILES_AT_MOST = 40; // in one folder
    private static final int LINES_AT_MOST = 300;
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final String OPENS_OR_READS =
            ".*\\.shared\\..*(Database[A-Z][a-z]+|EmbeddedDatabase|StartCheck|Wording)(\\$.*)?";
    private static final String HOME = "org.presessions";
    private static final Set<String> WHO_SPEAKS = Set.of(
            "speakerName", "speakerFirstName", "speakerLastName", "speakerPosition", "speakerEmail", "institution");
    /// Read once where the memory is there: it is not kept from the tests that come after.
    private static SoftReference<JavaClasses> read = new SoftReference<>(null);

    static synchronized JavaClasses ours() {
        var known = read.get();
        if (known != null) return known;
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.presessions");
        read = new SoftReference<>(classes);
        return classes;
    }

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
                .check(ours());
    }

    @Test
    void repositoriesAreCalledSo() {
        classes()
                .that()
                .areAnnotatedWith(Repository.class)
                .should()
                .haveSimpleNameEndingWith("Repository")
                .check(ours());
    }

    /// Beside it and by its name, so that whoever changes a query finds what it has to keep to.
    @Test
    void everyRepositoryHasItsTest() {
        var untested = ours().stream()
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
                .check(ours());
    }

    /// Some speakers are in danger at home, and the State under Review is in the room: whatever shows a speaker asks
    /// `protection`. A template is a class of the package that bears its folder's name.
    @Test
    void whoASpeakerIsOnlyProtectionTells() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HOME + ".applications..", HOME + ".selection..", HOME + ".protection..")
                .should()
                .accessTargetWhere(describe("tells who a speaker is", ArchitectureTest::tellsWhoSpeaks))
                .because("the name that may be shown is `Shown.name`, from `Protection`")
                .check(ours());
    }

    /// Else the rule above would be blind in one eye.
    @Test
    void templatesAreAmongTheClasses() {
        for (var module : List.of("statements", "meeting", "outcomes", "site"))
            assertThat(ours().stream()
                            .filter(type -> type.getPackageName().equals(HOME + "." + module))
                            .map(JavaClass::getSimpleName))
                    .as(module)
                    .anyMatch(name -> name.matches("Jte.*Generated"));
    }

    private static boolean tellsWhoSpeaks(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return WHO_SPEAKS.contains(access.getName())
                && (owner.isEquivalentTo(Seat.class) || owner.isEquivalentTo(Answers.class));
    }

    @Test
    void controllersArePrivateToTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .check(ours());
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
                .check(ours());
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

    /// What is more is cut by what it does for people.
    @Test
    void foldersStaySmall() throws IOException {
        try (var sources = Files.walk(SOURCES)) {
            var full = sources
                    .filter(Files::isRegularFile)
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .filter(folder -> folder.getValue() > FILES_AT_MOST)
                    .toList();
            assertThat(full).isEqualTo(List.of());
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
