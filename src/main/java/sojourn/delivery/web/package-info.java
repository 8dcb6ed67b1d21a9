/** 下发: people and devices, for those who look after the gates, and how far their own gates are, for the person. */
@NullMarked
package sojourn.delivery.web;

import org.jspecify.annotations.NullMarked;
