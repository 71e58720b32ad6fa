package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.VietnameseNames;

/** The papers of a year as one file to print, in the order in which they are handed out. */
@Singleton
class PrintedPapers {
    private final Register register;
    private final CertificateDesk desk;
    private final CitizenDirectory citizens;

    @Inject
    PrintedPapers(Register register, CertificateDesk desk, CitizenDirectory citizens) {
        this.register = register;
        this.desk = desk;
        this.citizens = citizens;
    }

    /** How the pages follow each other. */
    enum Order {
        /** As in the register. */
        NUMBER,
        /** By hamlet, there by name as in class lists; who has no hamlet comes first. */
        HAMLET
    }

    /** The certificates of a year that are still valid, in an order. */
    List<Certificate> of(int year, Order order) {
        List<Certificate> valid = register.year(year).stream()
                .filter(certificate -> !certificate.revoked())
                .toList();
        return order == Order.NUMBER
                ? valid
                : valid.stream()
                        .map(this::placed)
                        .sorted(Comparator.comparing(Placed::hamlet, VietnameseNames.asInClassLists())
                                .thenComparing(Placed::name, VietnameseNames.asInClassLists()))
                        .map(Placed::certificate)
                        .toList();
    }

    private record Placed(Certificate certificate, String hamlet, String name) {}

    private Placed placed(Certificate certificate) {
        return citizens.find(certificate.citizen())
                .map(citizen -> new Placed(certificate, citizen.residence().hamlet(), citizen.fullName()))
                .orElse(new Placed(certificate, "", ""));
    }

    /** Writes them, a page each. */
    void print(List<Certificate> certificates, OutputStream to) throws IOException {
        CertificatePaper.print(certificates.stream().map(desk::text).iterator(), to);
    }
}
