package org.presessions.badges;

import org.presessions.calendar.Calendar;
import org.presessions.calendar.Format;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleMissions;
import org.presessions.missions.Coming;
import org.presessions.missions.Missions;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.selection.Seat;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.BeanFactory;

/// A Pre-session on Haiti in a hall, with two speakers of whom one is protected, and delegates of Denmark and Chile;
/// and
/// one on Uganda in the same, to which none of them comes.
final class TestHall {
    final PreSession preSession;
    final PreSession other;
    final Seat open;
    final Seat hidden;
    final Person danish;
    final Person chilean;
    final Person secretary;
    final Browser staff;
    private final SampleMissions missions;
    private final BeanFactory beans;

    TestHall(BeanFactory beans) {
        this.beans = beans;
        var fixtures = beans.getBean(Fixtures.class);
        var calendar = beans.getBean(Calendar.class);
        var series = fixtures.series("HTI", "UGA");
        calendar.redate(series.id(), Format.HYBRID, series.dates());
        secretary = fixtures.person(Role.SECRETARIAT);
        staff = beans.getBean(Browsers.class).signedInAs(secretary);
        var halls = "/desk" + series.path() + "/halls";
        staff.submit(staff.get(halls), halls, "name", "Room XXII", "directions", "Palais des Nations");
        preSession = calendar.preSessionsOf(series.id()).getFirst();
        other = calendar.preSessionsOf(series.id()).getLast();
        var speakers = beans.getBean(Speakers.class);
        open = speakers.confirmed(preSession);
        speakers.chooses(open, Choice.of(Level.OPEN));
        hidden = speakers.confirmed(preSession);
        speakers.chooses(hidden, Choice.of(Level.PROTECTED).as("Otherwise Called"));
        missions = beans.getBean(SampleMissions.class);
        missions.addresses();
        missions.invite(series);
        danish = missions.delegate(series, "DNK", "Dana Sample");
        chilean = missions.delegate(series, "CHL", "Chano Sample");
        missions.comes(danish, preSession);
        missions.comes(chilean, preSession);
    }

    /// Somebody of a mission who comes too, and gave no name.
    Person unnamed(String iso3) {
        var person = missions.delegate(preSession.series(), iso3, "");
        comes(person);
        return person;
    }

    void comes(Person delegate) {
        missions.comes(delegate, preSession);
    }

    /// Somebody who wanted to come does not.
    void leaves(Person delegate) {
        beans.getBean(Missions.class).answer(delegate.id(), preSession.id(), Coming.DOES_NOT);
    }

    String badges() {
        return "/desk" + preSession.series().path() + "/badges";
    }

    String checkIn() {
        return "/desk" + preSession.path() + "/check-in";
    }

    String otherCheckIn() {
        return "/desk" + other.path() + "/check-in";
    }

    /// What somebody's badge bears, in letters.
    String code(String name) {
        return staff.get(badges())
                .html()
                .select("li.row-line:contains(" + name + ") code")
                .text();
    }

    /// The same without spaces.
    String bare(String name) {
        return code(name).replace(" ", "");
    }
}
