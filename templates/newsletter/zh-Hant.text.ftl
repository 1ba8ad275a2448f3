[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

第一批古吉咖啡豆這個月送達，烘豆室裡從早到晚都是水蜜桃香。同一時間，阿里山的冬茶也採收完成。這個月，想請您試試這三樣。

咖啡｜衣索比亞・古吉
生長於海拔兩千公尺，水洗處理，淺烘焙。入口是水蜜桃與茉莉花香，餘韻甜而悠長。建議手沖，不加牛奶。
https://shop.harbour.example/tw/coffee/guji

茶｜阿里山冬季烏龍
海拔一千四百公尺手工採摘。夜裡低溫，茶葉長得慢，滋味也更醇厚。口感柔滑，帶蘭花香，久泡不苦澀。
https://shop.harbour.example/tw/tea/alishan-winter

在家試試｜一份茶葉，五泡滋味
烏龍茶葉五公克，攝氏 95 度熱水 200 毫升。第一泡一分鐘出湯，之後每泡多等十五秒。第三泡最好喝。
https://shop.harbour.example/tw/brew/oolong

祝您天天有好茶、好咖啡。

林美惠
台北茶師

--
您訂閱了我們的電子報，因此收到這封信。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
