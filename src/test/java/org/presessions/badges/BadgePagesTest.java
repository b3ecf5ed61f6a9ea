package org.presessions.badges;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Format;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class BadgePagesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Browsers browsers;

    @Autowired
    Calendar calendar;

    TestHall hall;

    @BeforeEach
    void aHall() {
        hall = new TestHall(beans);
    }

    @Test
    void eachGetsABadgeWithANameThatMayBeReadInTheHall() throws Exception {
        var pdf = pdf();
        assertThat(pdf)
                .contains("Dana Sample", "Denmark", "Chano Sample", "Speaker 2, name withheld")
                .contains(hall.open.speakerName(), hall.open.institution().substring(0, 15))
                .contains(hall.code("Dana Sample"))
                .doesNotContain(hall.hidden.institution(), "Otherwise Called");
        assertThat(pdf.split(hall.hidden.speakerName(), -1))
                .as("of the two who have this name one")
                .hasSize(2);
        assertThat(hall.staff.get(hall.badges()).text()).doesNotContain(hall.hidden.institution(), "Otherwise Called");
    }

    @Test
    void aCodeStaysAndIsAnotherInEachSeries() {
        var code = hall.code("Dana Sample");
        assertThat(code).matches("[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}").isEqualTo(hall.code("Dana Sample"));
        assertThat(code).isNotEqualTo(new TestHall(beans).code("Dana Sample"));
    }

    @Test
    void aCodeOpensNothing() {
        var code = hall.code("Dana Sample").replace(" ", "");
        for (var path : new String[] {"/sign-in/link/" + code, "/calendars/" + code + ".ics"})
            assertThat(browsers.anonymous().get(path).text()).doesNotContain("Dana Sample");
    }

    @Test
    void whatIsHeldOnlineAloneNeedsNoBadge() {
        var series = hall.preSession.series();
        calendar.redate(series.id(), Format.VIRTUAL, series.dates());
        assertThat(hall.staff.get(hall.badges()).text())
                .contains("Nobody gets a badge yet.")
                .doesNotContain("Dana Sample");
    }

    private String pdf() throws Exception {
        var file = hall.staff.get(hall.badges() + ".pdf");
        assertThat(file.status()).isEqualTo(200);
        try (var document = Loader.loadPDF(file.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document).replace("\n", " ");
        }
    }
}
