package sojourn.portal.web;

import java.util.List;

/** 办事大厅: every service that is open to the reader. */
public record HallPage(List<HomePage.ServiceLink> services) {}
