[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

這個週末如果有十分鐘的空檔，就足夠泡好一壺了。這是我們在店裡最常分享的兩個配方。

咖啡：30 公克咖啡粉配 500 毫升剛離火的熱水。先注一點水，等半分鐘，其餘分三次注完，全程約三分半鐘。

茶：每杯一尖匙茶葉。綠茶用 70 度的水泡兩分鐘，烏龍茶用 95 度的水泡三分鐘。接著再沖：好茶葉可以泡三杯。

列印這兩個配方：https://shop.harbour.example/tw/brew/first-pot

味道不如預期嗎？請直接回信告訴我們您的做法，會有專人回覆。

林美惠
台北茶師

--
您訂閱了我們的電子報，因此收到這封信。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
