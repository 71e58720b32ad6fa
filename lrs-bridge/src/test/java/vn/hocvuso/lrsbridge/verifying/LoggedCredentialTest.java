package vn.hocvuso.lrsbridge.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.certification.SampleIssuer;

/** A copy of a credential is found in the log when it says the same, however it is written. */
class LoggedCredentialTest {
    @Test
    void anotherOrderOfMembersIsTheSameEntry() {
        JsonObject credential = SampleIssuer.credential();
        List<String> names = new ArrayList<>(credential.keySet());
        Collections.reverse(names);
        JsonObjectBuilder turned = Json.createObjectBuilder();
        names.forEach(name -> turned.add(name, credential.get(name)));

        assertThat(LoggedCredential.entry(turned.build())).isEqualTo(LoggedCredential.entry(credential));
    }

    @Test
    void anyOtherCredentialIsAnotherEntry() {
        for (Map.Entry<String, byte[]> changed :
                Tampering.of(SampleIssuer.credential()).entrySet()) {
            assertThat(LoggedCredential.entry(CredentialJson.parse(changed.getValue())))
                    .as(changed.getKey())
                    .isNotEqualTo(LoggedCredential.entry(SampleIssuer.credential()));
        }
    }
}
