package sojourn.register;

/** What two documents have in common exactly when they are the same one, and by which nobody can tell the document: 64 hexadecimal digits. */
public record DocumentMark(String hex) {}
