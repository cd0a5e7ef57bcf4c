import type { findingsEn, saidFindingsEn } from './en/findings.js';
import type { Message } from './format.js';

/** Hindi: what the doctor has found. */
export const findingsHi = {
  'doctor.found.insecure': 'यह पेज, या इसके बाहर का कोई पेज, सादे `http` से आया है: तब ब्राउज़र माइक्रोफ़ोन नहीं देते।',
  'doctor.found.microphone-insecure': 'ब्राउज़र माइक्रोफ़ोन केवल `https` पेजों और `localhost` को देते हैं।',
  'doctor.found.microphone-kept': 'इस पेज की `Permissions-Policy` टूलबार को माइक्रोफ़ोन नहीं देती।',
  'doctor.found.microphone-kept-framed':
    'iframe का `allow` एट्रिब्यूट, या उसके बाहर के किसी पेज की `Permissions-Policy`, टूलबार को माइक्रोफ़ोन नहीं देती।',
  'doctor.found.microphone-refused': 'इस साइट को माइक्रोफ़ोन की अनुमति नहीं दी गई है।',
  'doctor.found.microphone-refused-framed':
    'माइक्रोफ़ोन की अनुमति नहीं है: या तो इस साइट को अनुमति नहीं दी गई, या iframe में `allow="microphone"` नहीं है।',
  'doctor.found.microphone-none': 'इस कंप्यूटर में कोई माइक्रोफ़ोन नहीं है।',
  'doctor.found.devices-unlisted': 'ब्राउज़र यहाँ कोई उपकरण नहीं दिखाता।',
  'doctor.found.autoplay-kept': 'इस पेज की `Permissions-Policy` घंटी नहीं बजने देती।',
  'doctor.found.autoplay-kept-framed':
    'iframe का `allow` एट्रिब्यूट, या उसके बाहर के किसी पेज की `Permissions-Policy`, घंटी नहीं बजने देती।',
  'doctor.found.autoplay-click': 'पहले क्लिक से पहले ब्राउज़र यहाँ कोई आवाज़ नहीं बजाता।',
  'doctor.found.autoplay-unknown': 'पहले क्लिक तक यह ब्राउज़र नहीं बताता कि वह आवाज़ बजाएगा या नहीं।',
  'doctor.found.notifications-unasked': 'सूचनाओं की अनुमति अभी माँगी नहीं गई है: संदेश केवल पेज में दिखते हैं।',
  'doctor.found.notifications-refused': 'इस साइट को सूचनाएँ दिखाने की अनुमति नहीं है: संदेश केवल पेज में दिखते हैं।',
  'doctor.found.page-notifications-unasked':
    'टूलबार के बाहर के पेज ने सूचनाओं की अनुमति अभी माँगी नहीं है: उनकी जगह टूलबार में सूचना दिखती है।',
  'doctor.found.page-notifications-refused':
    'टूलबार के बाहर के पेज को सूचनाएँ दिखाने की अनुमति नहीं है: उनकी जगह टूलबार में सूचना दिखती है।',
  'doctor.found.storage-refused':
    'ब्राउज़र `{names}` नहीं देता: जो अभी भेजा नहीं गया, वह पेज फिर से लोड होने पर मिट जाता है।',
  'doctor.found.storage-apart':
    'यह पेज किसी दूसरी साइट के फ़्रेम में है, और ब्राउज़र ऐसे फ़्रेम को अलग रखते हैं: दूसरे टैबों के ग्राहक यहाँ नहीं पहुँच सकते।',
  'doctor.found.pages-apart':
    'यह ब्राउज़र यहाँ अपने पेजों को अलग रखता है, इसलिए संपर्क केंद्र केवल इसी पेज में चलता है: दूसरे टैबों के ग्राहक यहाँ नहीं पहुँच सकते।',
  'doctor.found.clock-ahead': 'इस कंप्यूटर की घड़ी {seconds} सेकंड आगे है: समय और कॉलबैक ग़लत निकलते हैं।',
  'doctor.found.clock-behind': 'इस कंप्यूटर की घड़ी {seconds} सेकंड पीछे है: समय और कॉलबैक ग़लत निकलते हैं।',
  'doctor.found.clock-unknown': 'इस पेज का सर्वर नहीं बताता कि समय क्या है।',
  'doctor.found.page-clock': 'टूलबार के बाहर के पेज की अपनी घड़ी है, टूलबार की घड़ी से {seconds} सेकंड अलग।',
  'doctor.found.center': 'संपर्क केंद्र जवाब नहीं देता।',
  'doctor.found.center-says': 'संपर्क केंद्र का कहना है: {message}',
  'doctor.found.silent': 'ब्राउज़र जवाब नहीं देता।',
  'doctor.found.version': 'पेज की स्क्रिप्ट `{page}` है, टूलबार `{toolbar}`।',
  'doctor.found.sandbox': 'iframe के `sandbox` में यह नहीं है: `{names}`',
  'doctor.found.allow': 'iframe के `allow` एट्रिब्यूट में यह नहीं है: `{names}`',
  'doctor.found.policy': 'टूलबार के बाहर का पेज यह रोकता है: `{names}`',
  'doctor.found.policy-framed':
    'टूलबार के बाहर का पेज, या वह iframe जिसमें वह पेज किसी दूसरे पेज में है, यह रोकता है: `{names}`',
  'doctor.found.policy-unknown': 'ब्राउज़र यह नहीं बताता।',
  'doctor.found.initialize': 'पेज ने SDK शुरू नहीं किया है।',
  'doctor.found.base-url': 'SDK को नहीं पता कि टूलबार कहाँ है।',
  'doctor.found.container': 'पेज में टूलबार के लिए जगह नहीं है।',
  'doctor.found.origin': 'टूलबार का सर्वर इस पेज को टूलबार लगाने नहीं देता।',
  'doctor.found.origin-unknown': 'यह पेज टूलबार लगा सकता है या नहीं, यह सवाल सर्वर तक नहीं पहुँचा।',
  'doctor.found.content-security-policy': 'इस पेज की नीति में वह नहीं है जो नीचे लिखा है।',
  'doctor.found.frame-ancestors': 'टूलबार ने जवाब नहीं दिया है।',

  'doctor.advice.center': 'रुकिए: अपने आप फिर कोशिश होती है। इससे काम न बने तो पेज फिर से लोड करें।',
  'doctor.advice.clock': 'ऑपरेटिंग सिस्टम को समय अपने आप सेट करने दें।',
  'doctor.advice.page-clock': 'पेज में `Date` को न बदलें।',
  'doctor.advice.microphone':
    'ब्राउज़र में इस साइट की सेटिंग (पते के बाईं ओर) में माइक्रोफ़ोन की अनुमति दें, और पेज फिर से लोड करें।',
  'doctor.advice.device': 'माइक्रोफ़ोन या हेडसेट लगाएँ, और ऑपरेटिंग सिस्टम में उसे चालू करें।',
  'doctor.advice.click': 'टूलबार में एक बार क्लिक करें।',
  'doctor.advice.notifications': 'ब्राउज़र में इस साइट की सेटिंग में `{origin}` को सूचनाएँ दिखाने की अनुमति दें।',
  'doctor.advice.page-notifications': 'पता पट्टी में जो साइट है, ब्राउज़र में उसकी सेटिंग में सूचनाओं की अनुमति दें।',
  'doctor.advice.storage': 'ब्राउज़र में `{origin}` के लिए कुकी और साइट डेटा की अनुमति दें, दूसरी साइटों के अंदर भी।',
  'doctor.advice.apart':
    'टूलबार को उसी साइट से दें जिससे उसके बाहर का पेज आता है (`crm.example.com` के लिए `toolbar.example.com`), या उसे ब्राउज़र के बाहर के किसी संपर्क केंद्र से जोड़ें।',
} as const satisfies Readonly<Record<keyof typeof findingsEn | keyof typeof saidFindingsEn, Message>>;
