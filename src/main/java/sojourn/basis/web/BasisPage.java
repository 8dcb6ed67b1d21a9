package sojourn.basis.web;

import java.util.List;
import sojourn.approval.ApprovalId;
import sojourn.basis.Based;
import sojourn.basis.Basis;
import sojourn.shell.Faults;

/**
 * The documents of an application that may still be changed.
 *
 * @param title what it is an application for
 * @param people for one of whom a document may be
 * @param back where its form is
 */
public record BasisPage(
        ApprovalId id,
        String title,
        List<Basis> documents,
        List<Based.Person> people,
        BasisForm form,
        Faults faults,
        String back) {}
