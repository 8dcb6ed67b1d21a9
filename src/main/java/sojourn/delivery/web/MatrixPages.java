package sojourn.delivery.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.delivery.Deliveries;
import sojourn.delivery.DeviceStanding;
import sojourn.delivery.Place;
import sojourn.delivery.Tally;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Gate;
import sojourn.gate.GateId;
import sojourn.gate.Gates;
import sojourn.gate.Post;
import sojourn.organization.Campus;
import sojourn.register.PersonId;

/** Lays out people × devices. */
@Component
class MatrixPages {

    static final int PAGE = 30;

    private final Deliveries deliveries;
    private final Gates gates;

    MatrixPages(Deliveries deliveries, Gates gates) {
        this.deliveries = deliveries;
        this.gates = gates;
    }

    /** Those of a campus that are in use and hold people. */
    List<DeviceId> devices(Campus campus) {
        return gates.posts().stream()
                .filter(post ->
                        post.campus().equals(campus.id()) && post.protocol().holds())
                .map(Post::device)
                .toList();
    }

    List<MatrixPage.Column> columns(Campus campus) {
        Map<GateId, Gate> here = gates.all().stream()
                .filter(gate -> gate.campus().equals(campus.id()))
                .collect(Collectors.toMap(Gate::id, Function.identity()));
        var standings = deliveries.devices();
        var tallies = deliveries.tallies(devices(campus));
        return gates.devices().stream()
                .filter(device -> device.inUse() && device.protocol().holds() && here.containsKey(device.gate()))
                .map(device -> column(
                        Objects.requireNonNull(here.get(device.gate())),
                        device,
                        standings.get(device.id()),
                        tallies.getOrDefault(device.id(), Tally.NOBODY)))
                .toList();
    }

    MatrixPage.Column column(Gate gate, Device device, @Nullable DeviceStanding standing, Tally tally) {
        return new MatrixPage.Column(gate, device, standing, tally);
    }

    /** A page of those of whom devices of this campus know or should know. */
    Slice page(List<MatrixPage.Column> columns, boolean everybody, @Nullable PersonId after) {
        var devices = columns.stream().map(column -> column.device().id()).toList();
        var people = deliveries.people(!everybody, devices, after, PAGE + 1);
        var more = people.size() > PAGE;
        var shown = more ? people.subList(0, PAGE) : people;
        return new Slice(lines(shown, columns), more ? shown.getLast().toString() : null);
    }

    record Slice(List<MatrixPage.Line> lines, @Nullable String next) {}

    /** One person; nothing where none of these devices knows or should know them. */
    List<MatrixPage.Line> of(PersonId person, List<MatrixPage.Column> columns) {
        return lines(List.of(person), columns).stream()
                .filter(line -> line.places().stream().anyMatch(Objects::nonNull))
                .toList();
    }

    private List<MatrixPage.Line> lines(List<PersonId> people, List<MatrixPage.Column> columns) {
        var places = deliveries.of(people).stream().collect(Collectors.groupingBy(Place::person));
        return people.stream()
                .filter(places::containsKey)
                .map(person -> line(Objects.requireNonNull(places.get(person)), columns))
                .toList();
    }

    private static MatrixPage.Line line(List<Place> places, List<MatrixPage.Column> columns) {
        Map<DeviceId, Place> by =
                places.stream().collect(Collectors.toMap(place -> place.device().id(), Function.identity()));
        var cells = new ArrayList<@Nullable Place>();
        columns.forEach(column -> cells.add(by.get(column.device().id())));
        var named = places.stream()
                .filter(place -> !place.name().isEmpty())
                .findFirst()
                .orElse(places.getFirst());
        return new MatrixPage.Line(named.person(), named.number(), named.name(), cells);
    }
}
