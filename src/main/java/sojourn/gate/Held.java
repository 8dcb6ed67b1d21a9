package sojourn.gate;

/** What a device says it knows of a person. */
public record Held(Entrant entrant, boolean face) {

    public ShownName name() {
        return new ShownName(entrant.name());
    }
}
