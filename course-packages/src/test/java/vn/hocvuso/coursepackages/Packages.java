package vn.hocvuso.coursepackages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hocvuso.coursepackages.course.Finding;
import vn.hocvuso.coursepackages.course.Reading;

/** Small packages of our own, modelled on what platforms and authoring tools hand over. */
final class Packages {
    static final String CMI5 = """
            <?xml version="1.0" encoding="UTF-8"?>
            <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
            <course id="https://courses.example/tbtt"><title><langstring lang="vi"> Thiết bị
            thông minh </langstring><langstring lang="en">Smart devices</langstring></title>
            <description><langstring lang="vi">Bài học</langstring></description></course>
            <objectives><objective id="https://courses.example/tbtt/mo">
            <title><langstring lang="vi">Mở máy</langstring></title>
            <description><langstring lang="vi">Biết mở máy</langstring></description></objective></objectives>
            <block id="https://courses.example/tbtt/b1">
            <title><langstring lang="vi">Phần một</langstring></title>
            <description><langstring lang="vi">Phần một</langstring></description>
            <objectives><objective idref="https://courses.example/tbtt/mo"/></objectives>
            <au id="https://courses.example/tbtt/1" moveOn="Passed" masteryScore="0.80" launchMethod="OwnWindow">
            <title><langstring lang="vi">Bài một</langstring></title>
            <description><langstring lang="vi">Bài một</langstring></description>
            <url>index.html?bai=1</url><launchParameters>chu=to</launchParameters>
            <entitlementKey>khoa</entitlementKey></au>
            </block>
            </courseStructure>
            """;

    static final String TIN_CAN = """
            <?xml version="1.0" encoding="utf-8"?>
            <tincan xmlns="http://projecttincan.com/tincan.xsd">
            <activities>
            <activity id="http://5WSbq79WUob_course_id" type="http://adlnet.gov/expapi/activities/course">
            <name lang="vi">Thanh toán không dùng tiền mặt</name>
            <description lang="vi">Bài học</description>
            <launch lang="vi">story.html</launch>
            </activity>
            <activity id="http://5WSbq79WUob_course_id/6Ld" type="http://adlnet.gov/expapi/activities/module">
            <name lang="und">Trang 1</name>
            </activity>
            </activities>
            </tincan>
            """;

    static final String SCORM_1_2 = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="vneid" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
             xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
            <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>
            <imsmd:lom><imsmd:general><imsmd:title><imsmd:langstring xml:lang="vi">Định danh điện tử</imsmd:langstring>
            <imsmd:langstring xml:lang="en">Electronic identity</imsmd:langstring></imsmd:title></imsmd:general></imsmd:lom>
            </metadata>
            <organizations default="o1">
            <organization identifier="o1"><title>Định danh điện tử</title>
            <item identifier="i1"><title>Phần một</title>
            <item identifier="i2" identifierref="r1" parameters="?bai=2"><title>Bài hai</title>
            <adlcp:datafromlms>chu=to</adlcp:datafromlms>
            <adlcp:masteryscore>80</adlcp:masteryscore></item></item>
            </organization></organizations>
            <resources xml:base="noi-dung/">
            <resource identifier="r1" type="webcontent" adlcp:scormtype="sco" href="index.html">
            <file href="index.html"/></resource></resources>
            </manifest>
            """;

    static final String SCORM_2004 = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="vneid" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
             xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
            <metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata>
            <organizations default="o1"><organization identifier="o1"><title>Định danh điện tử</title>
            <item identifier="i1" identifierref="r1"><title>Bài một</title>
            <imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true">
            <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives>
            </imsss:sequencing></item></organization></organizations>
            <resources><resource identifier="r1" type="webcontent" adlcp:scormType="sco" href="index.html">
            <file href="index.html"/></resource></resources>
            </manifest>
            """;

    private Packages() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A text with one change, which must be one. */
    static String changed(String text, String from, String to) {
        String changed = text.replace(from, to);
        if (changed.equals(text)) {
            throw new IllegalArgumentException("nothing to change: " + from);
        }
        return changed;
    }

    /** Files by name: names and texts in turn. */
    static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], bytes(namesAndTexts[i + 1]));
        }
        return files;
    }

    static byte[] zip(Map<String, byte[]> files) {
        return zip(files, StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> files, Charset names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        return bytes.toByteArray();
    }

    /** The zip with something written into the list entry of its first file. */
    static byte[] withFirstListEntry(byte[] zip, int offset, byte... values) {
        byte[] patched = zip.clone();
        int list = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
        System.arraycopy(values, 0, patched, list + offset, values.length);
        return patched;
    }

    /** The zip as zip64: its counts and offsets stand in the wide records only. */
    static byte[] zip64(byte[] zip) {
        ByteBuffer end = ByteBuffer.wrap(zip, zip.length - 22, 22).slice().order(ByteOrder.LITTLE_ENDIAN);
        long entries = end.getShort(10);
        long bytes = end.getInt(12);
        long offset = end.getInt(16);
        ByteBuffer wide = ByteBuffer.allocate(zip.length + 56 + 20).order(ByteOrder.LITTLE_ENDIAN);
        wide.put(zip, 0, zip.length - 22);
        wide.putInt(0x06064b50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0);
        wide.putLong(entries).putLong(entries).putLong(bytes).putLong(offset);
        wide.putInt(0x07064b50).putInt(0).putLong(zip.length - 22).putInt(1);
        wide.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        wide.putShort((short) -1).putShort((short) -1).putInt(-1).putInt(-1).putShort((short) 0);
        return wide.array();
    }

    static Reading<CoursePackage> read(Path folder, byte[] content) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "goi", ".bin"), content);
        return new PackageReader().read(file);
    }

    static CoursePackage value(Reading<CoursePackage> reading) {
        if (reading instanceof Reading.Readable<CoursePackage> readable) {
            return readable.value();
        }
        throw new AssertionError(reading.findings().toString());
    }

    static List<String> rules(Reading<CoursePackage> reading) {
        value(reading);
        return reading.findings().stream().map(Finding::rule).toList();
    }

    static List<String> refused(Reading<CoursePackage> reading) {
        if (reading instanceof Reading.Unreadable<CoursePackage> unreadable) {
            return unreadable.findings().stream().map(Finding::rule).toList();
        }
        throw new AssertionError("was read");
    }
}
