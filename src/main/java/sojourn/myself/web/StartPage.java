package sojourn.myself.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.myself.Steps.Step;
import sojourn.organization.Human;
import sojourn.register.OwnStay;
import sojourn.register.Status;
import sojourn.shell.Stage;
import sojourn.watch.Watched;

/**
 * 我的入校: what a person still has to do.
 *
 * @param step which of the five comes now, from 1; 0 where the stay is over, or they are frozen
 * @param waiting until the number works (R11); null after it
 * @param contact the secretaries of the department; empty where nobody is left
 * @param office whom to call of 保卫处; only for whom it has frozen
 * @param watched entries of the watch list about them
 */
public record StartPage(
        OwnStay stay,
        String department,
        List<Task> tasks,
        int step,
        @Nullable Waiting waiting,
        List<Human> contact,
        List<Human> office,
        List<Watched.Own> watched) {

    /**
     * One of the five.
     *
     * @param opensToday whether it may be done later today, so that the hour alone says when
     */
    public record Task(Step step, boolean now, boolean opensToday) {

        public String name() {
            return "myself.place." + step.place();
        }

        public Stage.Progress progress() {
            return step.progress();
        }

        /** How the list draws it. */
        public String look() {
            return step.done() ? "done" : now ? "now" : "";
        }
    }

    /** The activation wait, in minutes of which so many have passed. */
    public record Waiting(
            Instant agreedAt, Instant worksFrom, boolean today, boolean agreedToday, long all, long passed) {}

    static StartPage of(
            OwnStay stay,
            String department,
            List<Step> steps,
            @Nullable Waiting waiting,
            List<Human> contact,
            List<Human> office,
            List<Watched.Own> watched,
            Days days) {
        var over = stay.status() == Status.EXPIRED || stay.status() == Status.DELETED;
        var now = over || stay.status() == Status.FROZEN
                ? null
                : steps.stream().filter(step -> !step.done()).findFirst().orElse(null);
        var tasks = steps.stream()
                .map(step -> new Task(
                        step, step.equals(now), days.today(step.progress().opens())))
                .toList();
        return new StartPage(
                stay, department, tasks, now == null ? 0 : steps.indexOf(now) + 1, waiting, contact, office, watched);
    }

    public boolean over() {
        return stay.status() == Status.EXPIRED || stay.status() == Status.DELETED;
    }

    /** Whether the security office has stopped them (R47); why, it tells them itself. */
    public boolean frozen() {
        return stay.status() == Status.FROZEN;
    }

    /** Whether a permit has been given, so that a pass code is of use now or soon. */
    public boolean mayPass() {
        return tasks.stream()
                .map(Task::step)
                .anyMatch(step -> step.place() == Stage.Place.ENTRY && step.done() && !over() && !frozen());
    }

    public LocalDate until() {
        return stay.until();
    }

    /** Tells whether a moment is today. */
    interface Days {
        boolean today(@Nullable Instant moment);
    }
}
