[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

上一封信寄到時，也許您正在忙。這裡替您整理重點，一分鐘就能看完。

咖啡｜衣索比亞・古吉
淺烘焙，入口是水蜜桃與茉莉花香。
https://shop.harbour.example/tw/coffee/guji

茶｜阿里山冬季烏龍
口感柔滑，帶蘭花香，久泡不苦澀。
https://shop.harbour.example/tw/tea/alishan-winter

就是這些，下個月再見。

林美惠
台北茶師

--
您訂閱了我們的電子報，因此收到這封信。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
