@org.jspecify.annotations.NullMarked
package sojourn;
